using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk;

public sealed class FormTests
{
    public static TheoryData<string> Kinds => new(Kind.All.Select(kind => kind.Name));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_record_of_the_opening_content_comes_back_from_its_form_as_it_was(string kind)
    {
        var items = PortableReader.Read(MuseumApp.SeedFolder).Items.Where(item => item.Kind.Name == kind).ToList();
        var records = items.SelectMany(item => item.Texts.Values.Cast<object>().Prepend(item.Data)).ToList();

        Assert.True(records.Count > 0 || kind == "media", $"There is no {kind} in the opening content.");
        Assert.All(records, record =>
        {
            var read = FormReader.Read(record.GetType(), Sent(TypedForm.Of(record), record.GetType()));
            Assert.Empty(read.Problems);
            Assert.Equal(ContentJson.BodyOf(record), ContentJson.BodyOf(read.Record));
        });
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_member_that_is_kept_has_a_field_and_every_field_a_name(string name)
    {
        var kind = Kind.Find(name)!;
        Assert.All([kind.Data, kind.Text], type =>
        {
            var fields = RecordFields.Of(type);
            Assert.Equal(type.GetProperties().Count(property => property.CanWrite), fields.Count);
            Assert.All(Language.All, language => Assert.All(fields.SelectMany(field => field.Element?.Inner.Prepend(field) ?? [field]), field =>
                Assert.True(KhojalyMemorial.Areas.Admin.Items.FieldTexts.Label(KhojalyMemorial.Languages.Strings.For(language), field) != field.Name, $"{type.Name}.{field.Name} has no name in {language}.")));
        });
    }

    [Fact]
    public void A_picture_comes_back_from_its_form()
    {
        var picture = new MediaItemData { File = "street.jpg", MediaType = "image/jpeg", Width = 800, Height = 600, Licence = "CC BY 4.0", Difficult = true, Sources = [new("archive", "folder 3")] };

        var read = FormReader.Read(typeof(MediaItemData), Sent(TypedForm.Of(picture), typeof(MediaItemData)));

        Assert.Empty(read.Problems);
        Assert.Equal(ContentJson.BodyOf(picture), ContentJson.BodyOf(read.Record));
    }

    [Theory]
    [InlineData("values[0].asOf", "yesterday", "Desk.Problem.Date")]
    [InlineData("values[0].number", "1,275", "Desk.Problem.Number")]
    [InlineData("values[0].sources[0]", "No Such Key, p. 3", "Desk.Problem.Key")]
    [InlineData("topic", "gossip", "Desk.Problem.OneOf")]
    [InlineData("topic", "", "Desk.Problem.Required")]
    [InlineData("values[0].key", "", "Desk.Problem.Required")]
    public void What_cannot_be_read_is_said_at_its_field_and_stays_as_it_was_typed(string path, string typed, string problem)
    {
        var form = With(TypedForm.Of(Some.Fact("hrw")), typeof(FactData), path, typed);

        var read = FormReader.Read(typeof(FactData), form);
        var found = FormChecks.Of(read, data: null);

        Assert.Contains(found, one => one.Path == path && one.Text == problem && one.IsKey);
        Assert.Equal(typed, read.Typed[path]);
    }

    [Fact]
    public void Markdown_that_is_wrong_is_said_with_its_line()
    {
        var form = TypedForm.Of(Some.PageText(body: "First.\n\n# A heading that is too high"));

        var found = FormChecks.Of(FormReader.Read(typeof(PageText), form), Some.Page("room"));

        var problem = Assert.Single(found);
        Assert.Equal(("body", 3), (problem.Path, problem.Line));
    }

    [Fact]
    public void The_kinds_own_rules_wait_until_all_fields_can_be_read()
    {
        var form = With(TypedForm.Of(Some.Fact("hrw")), typeof(FactData), "values[0].asOf", "yesterday");
        form = With(form, typeof(FactData), "values[0].undated", "");

        var found = FormChecks.Of(FormReader.Read(typeof(FactData), form), data: null);

        Assert.Equal("values[0].asOf", Assert.Single(found).Path);
    }

    [Fact]
    public void Rows_in_which_nothing_was_typed_are_left_out()
    {
        var fields = RecordFields.Of(typeof(FactData));
        var (form, element) = FormLists.Do(TypedForm.Of(Some.Fact("hrw")), fields, "add:values");
        (form, _) = FormLists.Do(form, fields, "add:values[0].sources");

        var read = FormReader.Read(typeof(FactData), form);

        Assert.Equal("values[1]", element);
        Assert.Equal(2, form.Count("values"));
        Assert.Equal(2, form.Count("values[0].sources"));
        Assert.Equal(ContentJson.BodyOf(Some.Fact("hrw")), ContentJson.BodyOf(read.Record));
    }

    [Theory]
    [InlineData("up:names[2]", "a,c,b")]
    [InlineData("down:names[0]", "b,a,c")]
    [InlineData("remove:names[1]", "a,c")]
    [InlineData("up:names[0]", "a,b,c")]
    [InlineData("down:names[2]", "a,b,c")]
    [InlineData("remove:names[9]", "a,b,c")]
    [InlineData("up:nonsense[1]", "a,b,c")]
    [InlineData("", "a,b,c")]
    public void Rows_move_and_go_as_their_buttons_say(string wish, string expected)
    {
        var place = new PlaceData { PlaceKind = "river", Names = [Name("a"), Name("b"), Name("c")] };

        var (form, _) = FormLists.Do(TypedForm.Of(place), RecordFields.Of(typeof(PlaceData)), wish);

        var read = (PlaceData)FormReader.Read(typeof(PlaceData), form).Record;
        Assert.Equal(expected, string.Join(',', read.Names.Select(name => name.Name)));
        Assert.All(read.Names, name => Assert.Equal("az", name.Language));
    }

    [Fact]
    public void A_text_of_a_fact_offers_a_row_for_each_value_that_has_no_label()
    {
        var typed = EntryKeys.Add(new TypedForm(), typeof(FactText), Some.Fact("hrw"));

        Assert.Equal("one", typed["labels[0].key"]);
        Assert.Equal(0, typed.Count("words"));
    }

    [Fact]
    public void An_index_far_away_costs_nothing()
    {
        var form = TypedForm.Of(RecordFields.Of(typeof(FactData)), [KeyValuePair.Create("values[2000000000].key", "far")]);

        Assert.Equal("far", form["values[0].key"]);
    }

    private static NameForm Name(string name) => new() { Name = name, Language = "az" };

    // A browser sends every field, the line ends of another system, and a box only where it is ticked.
    private static TypedForm Sent(TypedForm form, Type record) => TypedForm.Of(RecordFields.Of(record), form.Values
        .Where(value => value.Value.Length > 0).Select(value => KeyValuePair.Create(value.Key, value.Value.Replace("\n", "\r\n", StringComparison.Ordinal))));

    private static TypedForm With(TypedForm form, Type record, string path, string value) =>
        TypedForm.Of(RecordFields.Of(record), new Dictionary<string, string>(form.Values, StringComparer.Ordinal) { [path] = value });
}
