using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing.Checks;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Content;

public sealed class LessonTests
{
    private static readonly LessonData Data = Some.Lesson("hrw");
    private static readonly LessonText Text = Some.LessonText("slug");

    [Fact]
    public void A_lesson_that_is_whole_has_no_problem_and_lasts_as_long_as_its_steps()
    {
        Assert.Empty(RecordChecks.Of(Data));
        Assert.Empty(RecordChecks.Of(Text, Data));
        Assert.Equal(45, Data.Minutes);
    }

    [Fact]
    public void A_document_needs_exactly_the_subject_of_its_kind()
    {
        var two = Data.Documents[0] with { Fact = "killed" };
        var other = Data.Documents[0] with { Kind = "work" };

        Assert.All([two, other], document => Assert.Single(document.Problems()));
    }

    [Fact]
    public void There_are_from_three_to_six_documents()
    {
        Assert.Contains(RecordChecks.Of(Data with { Documents = [.. Data.Documents.Take(2)] }), problem => problem.Sentence.Contains("three to six", StringComparison.Ordinal));
        Assert.Contains(RecordChecks.Of(Data with { Documents = [.. Data.Documents, .. Data.Documents.Select(one => one with { Key = one.Key + "-b" }), Data.Documents[0] with { Key = "seven" }] }),
            problem => problem.Sentence.Contains("three to six", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_speaks_of_every_step_and_document_and_of_no_other()
    {
        var steps = new Dictionary<string, LessonStepText>(Text.Steps, StringComparer.Ordinal) { ["else"] = new() { Title = "Else" } };
        steps.Remove("reading");

        var found = Text.Problems(Data).Concat((Text with { Steps = steps }).Problems(Data)).ToList();

        Assert.Equal(["The step reading has no text.", "There is no step else."], found);
    }

    [Fact]
    public void What_stands_under_a_key_is_checked_and_refers_like_any_other_text()
    {
        var documents = new Dictionary<string, LessonDocumentText>(Text.Documents, StringComparer.Ordinal) { ["one"] = new() { Title = "", Text = "# Too high [@memorial-1992]" } };
        var text = Text with { Documents = documents };

        var problems = RecordChecks.Of(text, Data).ToList();

        Assert.Contains(problems, problem => problem.Member == "documents.one.title");
        Assert.Contains(problems, problem => problem is { Member: "documents.one.text", Line: 1 });
        Assert.Contains(ItemReferences.Of(text), found => found is { Kind: "source", Key: "memorial-1992", Member: "documents.one.text" });
    }

    [Fact]
    public void The_form_says_a_problem_under_a_key_at_its_own_field()
    {
        var form = TypedForm.Of(RecordFields.Of(typeof(LessonText)), new Dictionary<string, string>(TypedForm.Of(Text).Values, StringComparer.Ordinal) { ["documents[1].title"] = "" });

        var problem = Assert.Single(FormChecks.Of(FormReader.Read(typeof(LessonText), form), Data));

        Assert.Equal(("documents[1].title", "Desk.Problem.Required"), (problem.Path, problem.Text));
    }

    [Fact]
    public void A_text_comes_back_from_its_form_and_a_new_one_offers_all_keys()
    {
        var read = FormReader.Read(typeof(LessonText), TypedForm.Of(Text));
        var offered = EntryKeys.Add(new TypedForm(), typeof(LessonText), Data);

        Assert.Empty(read.Problems);
        Assert.Equal(ContentJson.BodyOf(Text), ContentJson.BodyOf(read.Record));
        Assert.Equal(["agreement", "reading", "reflection"], Enumerable.Range(0, 3).Select(at => offered[$"steps[{at}].key"]));
        Assert.Equal("three", offered["documents[2].key"]);
    }

    [Fact]
    public void Rows_under_keys_are_added_and_moved_with_all_that_stands_in_them()
    {
        var fields = RecordFields.Of(typeof(LessonText));
        var (more, element) = FormLists.Do(TypedForm.Of(Text), fields, "add:steps");
        var (moved, _) = FormLists.Do(TypedForm.Of(Text), fields, "down:steps[0]");

        Assert.Equal("steps[3]", element);
        Assert.Equal(4, more.Count("steps"));
        Assert.Equal(("agreement", "Do agreement"), (moved["steps[1].key"], moved["steps[1].pupils"]));
        Assert.Equal(3, ((LessonText)FormReader.Read(typeof(LessonText), more).Record).Steps.Count);
    }
}
