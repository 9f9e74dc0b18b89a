using System.Text.RegularExpressions;
using AngleSharp.Dom;
using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Seed;

/// <summary>Words in letters that the page's language does not have are marked with their language, so that they are spoken as what they are.</summary>
public sealed partial class ForeignWordsTests(SharedMuseum shared)
{
    // Spellings are what these are about, and a lede and the words of a figure have no marks.
    private static readonly string[] AboutSpelling =
    [
        "Khojaly, Khojali, Khodjaly, Khodzhaly, Khojalu, Hodjali, Hocalı, Xocalı", "Khojaly, Khojali, Khodjaly, Khojalu, Khodzhaly, Hodjali, Hocalı, Xocalı",
        "Музей пишет Khojaly", "город называется Xocalı", "Almalı, Qarakötük, Ballıca",
    ];

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Foreign_letters_stand_in_an_element_of_their_language(string code)
    {
        var language = Language.All.Single(one => one.Code == code);
        var foreign = code switch { "en" => NotEnglish(), "az" => Cyrillic(), _ => NotRussian() };
        var addresses = new Addresses(shared.App.Museum);
        var paths = shared.App.Museum.Items.Select(item => addresses.Of(item, language).Split('#')[0])
            .Concat(KindsOfPage.All.Select(kind => KindsOfPage.Address(kind.Name, code, shared.App))).Distinct(StringComparer.Ordinal).ToList();

        var names = Names(shared.App.Museum);

        Assert.True(paths.Count > 500);
        var found = new List<string>();
        foreach (var path in paths)
        {
            var (_, page) = await shared.App.VisitAsync(path);
            found.AddRange(Words(page.Body!, foreign).Where(word => LanguageOf(word) == code && foreign.IsMatch(WithoutNames(word.TextContent, names))).Select(word => $"{path}: {word.TextContent.Trim()}"));
        }

        Assert.True(found.Count == 0, string.Join('\n', found.Distinct(StringComparer.Ordinal)));
    }

    // Who wrote, issued or made something is called as they sign; an address is no text.
    private static List<string> Names(PublishedMuseum museum) =>
        [.. museum.Sources.Values.SelectMany(source => (string?[])[source.Data.Author, source.Data.IssuedBy, source.Data.Url]).Concat(museum.Works.Values.Select(work => work.Data.Maker))
            .OfType<string>().Concat(AboutSpelling).Distinct(StringComparer.Ordinal).OrderByDescending(name => name.Length)];

    private static string WithoutNames(string text, List<string> names) =>
        AboutSpelling.Any(part => text.Contains(part, StringComparison.Ordinal)) ? "" : names.Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal));

    private static IEnumerable<INode> Words(IElement body, Regex foreign) => body.Descendants<IText>()
        .Where(text => text.ParentElement is not null and not { LocalName: "script" } && foreign.IsMatch(text.TextContent));

    private static string? LanguageOf(INode word)
    {
        var element = word.ParentElement;
        while (element is not null && element.GetAttribute("lang") is null)
        {
            element = element.ParentElement;
        }

        return element?.GetAttribute("lang");
    }

    // Turkish and Azerbaijani names of places and people stand in English as they are; only the letter that English never prints tells a word of Azerbaijani.
    [GeneratedRegex(@"[əƏ\p{IsCyrillic}]", RegexOptions.NonBacktracking)]
    private static partial Regex NotEnglish();

    [GeneratedRegex(@"\p{IsCyrillic}", RegexOptions.NonBacktracking)]
    private static partial Regex Cyrillic();

    // Names of outlets and of people stand in Russian as they sign; Azerbaijani letters do not.
    [GeneratedRegex("[əƏğĞıİşŞçÇöÖüÜ]", RegexOptions.NonBacktracking)]
    private static partial Regex NotRussian();
}
