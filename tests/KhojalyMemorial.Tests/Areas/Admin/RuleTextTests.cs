using System.Text.RegularExpressions;
using KhojalyMemorial.Areas.Admin.Items;
using KhojalyMemorial.Content;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Design;

namespace KhojalyMemorial.Tests.Areas.Admin;

public partial class RuleTextTests
{
    [Fact]
    public void Every_sentence_of_the_rules_is_said_in_every_language_of_the_desk()
    {
        var sentences = SentencesOfTheCode().ToList();

        Assert.True(sentences.Count > 50, $"Only {sentences.Count} sentences were found in the code.");
        Assert.All(sentences, sentence => Assert.True(RuleText.Knows(sentence), $"Desk.Rule has no text for: {sentence}"));
        Assert.All([Language.Az, Language.Ru], language => Assert.All(sentences, sentence => Assert.NotEqual(sentence, RuleText.In(Strings.For(language), sentence))));
    }

    [Theory]
    [InlineData("az", "The value killed has no label.", "killed qiymətinin nəyi göstərdiyi yazılmayıb.")]
    [InlineData("ru", "There is no published fact \"lost\" with a value \"un\".", "Нет опубликованного объекта fact «lost» со значением «un».")]
    [InlineData("ru", "There is no published room \"town\" with a short version in this language.", "Нет опубликованного объекта room «town» с кратким текстом на этом языке.")]
    [InlineData("ru", "\"birth\" needs a source.", "Для рождения нужен источник.")]
    [InlineData("ru", "fact killed (ru):3: \"a b\" cannot be a key.", "fact killed (ru):3: «a b» не может быть ключом.")]
    [InlineData("az", "The block timeline, from: \"1992-02-31\" is not in the calendar.", "timeline bloku, from: “1992-02-31” təqvimdə yoxdur.")]
    [InlineData("az", "A figure is written {{fact:key}} or {{fact:key/value}}.", "Rəqəm {{fact:key}} və ya {{fact:key/value}} şəklində yazılır.")]
    [InlineData("ru", "It is in the trash.", "Находится в корзине.")]
    [InlineData("az", "The file is not well-formed JSON: ']' is missing.", "Fayl düzgün JSON deyil: ']' is missing.")]
    [InlineData("az", "Nobody knows this sentence.", "Nobody knows this sentence.")]
    [InlineData("en", "The value killed has no label.", "The value killed has no label.")]
    public void A_sentence_keeps_what_it_speaks_of(string language, string sentence, string expected) =>
        Assert.Equal(expected, RuleText.In(Strings.For(Language.All.Single(one => one.Code == language)), sentence));

    // What a reader would call a sentence: words between quotes that end in a point. Comments and what is thrown at programmers are none.
    private static IEnumerable<string> SentencesOfTheCode() =>
        from folder in new[] { "Content", "Publishing/Checks", "Publishing/Portable" }
        from file in Directory.EnumerateFiles(SourceTree.Web(folder), "*.cs", SearchOption.AllDirectories)
        from line in File.ReadLines(file)
        let code = Joined().Replace(line.Trim(), "x")
        where !code.StartsWith("//", StringComparison.Ordinal) && !Elsewhere().IsMatch(code)
        from Match found in Literal().Matches(code)
        where found.Groups["text"].Value.Count(char.IsAsciiLetterLower) > 8 && !found.Groups["text"].Value.StartsWith('{')
        let text = Placeholder().Replace(found.Groups["text"].Value.Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal), "x1")
        select (found.Value.StartsWith('$') ? text : found.Groups["text"].Value).Replace("\\\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex("\\$?\"(?<text>(?:[^\"\\\\]|\\\\.)* (?:[^\"\\\\]|\\\\.)*\\.)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("""\{[^{}]*\}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("""\{string\.Join\(", ", [^}]*\}""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joined();

    // What commands alone say, and {target} and {sourceless}, which are begun in the line before; the examples above hold them.
    [GeneratedRegex("""throw new|Sorting only|FormatErrorMessage|\{target\}|\{sourceless\}|The value does not fit|There is no such folder|an export is written""", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Elsewhere();
}
