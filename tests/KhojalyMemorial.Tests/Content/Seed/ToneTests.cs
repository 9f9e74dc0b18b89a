using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing.Checks;

namespace KhojalyMemorial.Tests.Content.Seed;

/// <summary>Editorial policy 2.1: forces, units and persons are named, never a people. No adjective where a fact will do.</summary>
public sealed class ToneTests
{
    [Fact]
    public void No_text_judges_or_names_a_people_without_a_reason()
    {
        var reasons = Reason.List("reasons-for-words.json");
        var (used, found) = (new HashSet<Reason>(), new List<string>());
        foreach (var text in SeedTexts.All)
        {
            var words = text.Plain.ToLower(text.Language.Culture).Replace('\u00a0', ' ');
            foreach (var word in WordsThatBlame.Default.In(text.Plain, text.Language))
            {
                var reason = reasons.FirstOrDefault(reason => reason.Language == text.Language.Code && Covers(words, reason.Words, word.At));
                if (reason is not null)
                {
                    used.Add(reason);
                }
                else
                {
                    found.Add($"{text.At()}: {word.Word} in …{words[Math.Max(0, word.At - 40)..Math.Min(words.Length, word.At + 40)]}…");
                }
            }
        }

        SeedTexts.AssertNone(found);
        Reason.AssertAllUsed(reasons, used);
    }

    [Theory]
    [InlineData("en", "The Armenians did it", "armenians")]
    [InlineData("en", "a BRUTAL, so-called enemy", "brutal so-called enemy")]
    [InlineData("en", "Armenian forces; vandalism", "vandalism")]
    [InlineData("az", "QƏDDARLIQLA, ermənilərin", "qəddarlıqla ermənilərin")]
    [InlineData("az", "DÜŞMƏNİN", "düşmənin")]
    [InlineData("ru", "армянам и туркам; так называемые Вандалы", "армянам туркам так называемые вандалы")]
    [InlineData("ru", "армянские силы, подлинник, резной камень, овраг", "")]
    public void Words_are_found_in_any_form(string language, string text, string found)
    {
        Assert.True(Language.TryParse(language, out var known));
        Assert.Equal(found, string.Join(' ', WordsThatBlame.Default.In(text, known).Select(word => word.Word)));
    }

    private static bool Covers(string text, string reason, int at)
    {
        for (var from = text.IndexOf(reason, StringComparison.Ordinal); from >= 0; from = text.IndexOf(reason, from + 1, StringComparison.Ordinal))
        {
            if (from <= at && at < from + reason.Length)
            {
                return true;
            }
        }

        return false;
    }
}
