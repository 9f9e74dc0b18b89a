using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Terms;
using KhojalyMemorial.Languages;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Terms;

public sealed class GlossaryTests(SharedMuseum shared)
{
    [Fact]
    public void Azerbaijani_words_follow_the_order_of_its_alphabet()
    {
        const string Alphabet = "a b c ç d e ə f g ğ h x ı i j k q l m n o ö p r s ş t u ü v y z";
        var letters = Alphabet.Split(' ');

        Assert.Equal(letters, letters.Reverse().Order(Collation.Of(Language.Az)));
    }

    [Theory]
    [InlineData("az", "ipək", "İ")]
    [InlineData("az", "ıldırım", "I")]
    [InlineData("en", "ipek", "I")]
    [InlineData("ru", "«Ана харайы»", "А")]
    [InlineData("en", "366th regiment", "0–9")]
    [InlineData("ru", "366-й полк", "0–9")]
    [InlineData("ru", "Human Rights Watch", "A–Z")]
    [InlineData("az", "Human Rights Watch", "H")]
    public void A_word_stands_under_its_letter(string language, string word, string letter)
    {
        Assert.True(Language.TryParse(language, out var one));

        Assert.Equal(letter, Glossary.Letter(word, one));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task Every_word_stands_there_and_every_letter_leads_to_its_words(string language)
    {
        var (_, page) = await shared.App.VisitAsync($"/{language}/terms");

        Assert.All(shared.App.Museum.Terms.Keys, key => Assert.NotNull(page.GetElementById(key)!.QuerySelector("dfn")));
        Assert.All(page.QuerySelectorAll(".letters a"), link => Assert.Equal(link.TextContent, page.GetElementById(link.GetAttribute("href")![1..])!.TextContent));
    }
}
