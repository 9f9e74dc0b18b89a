using KhojalyMemorial.Desk;

namespace KhojalyMemorial.Tests.Desk;

public sealed class FollowingTests
{
    private static readonly DateTime Start = new(2026, 3, 1, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Languages_that_were_saved_once_are_level()
    {
        var behind = Following.Behind(Saves("az", "en", "ru"));

        Assert.Equal([0, 0, 0], behind.Values);
    }

    [Fact]
    public void Two_new_revisions_of_one_language_leave_the_others_behind_by_two()
    {
        var behind = Following.Behind(Saves("az", "en", "ru", "en", "en"));

        Assert.Equal((2, 0, 2), (behind["az"], behind["en"], behind["ru"]));
    }

    [Fact]
    public void A_translation_brings_its_language_up_to_date_and_puts_none_behind()
    {
        var behind = Following.Behind(Saves("az", "en", "ru", "en", "en", "az"));

        Assert.Equal((0, 0, 2), (behind["az"], behind["en"], behind["ru"]));
    }

    [Fact]
    public void Any_language_may_go_first()
    {
        var behind = Following.Behind(Saves("az", "en", "ru", "ru", "en", "az", "az"));

        Assert.Equal((0, 1, 1), (behind["az"], behind["en"], behind["ru"]));
    }

    [Fact]
    public void A_language_that_comes_later_is_level_with_the_newest() =>
        Assert.Equal(0, Following.Behind(Saves("en", "en", "en", "az"))["az"]);

    [Fact]
    public void Shared_data_has_no_part_in_it() =>
        Assert.Equal(["en"], Following.Behind(Saves("", "en", "")).Keys);

    [Fact]
    public void What_a_translation_followed_is_the_newest_revision_of_the_original_at_its_last_save()
    {
        var saves = Saves("az", "en", "en", "az", "en", "en");

        Assert.Equal(2, Following.Followed(saves, "az", "en"));
        Assert.Equal(2, Following.Behind(saves)["az"]);
        Assert.Null(Following.Followed(saves, "ru", "en"));
    }

    // One minute after another; each language counts its own revisions.
    private static List<SavedText> Saves(params string[] languages) =>
        [.. languages.Select((language, at) => new SavedText(language, languages.Take(at + 1).Count(one => one == language), Start.AddMinutes(at)))];
}
