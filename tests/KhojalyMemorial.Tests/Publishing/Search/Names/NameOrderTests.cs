using System.Globalization;
using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

public class NameOrderTests
{
    private const string Expected =
        "Cəfərov, Çingiz, Dadaşov, Eyvazov, Ələkbərov, Əliyev, Faiq, Ğəni, Həsənov, Hüseynov, Xəlilov, Xocalı, Iğdırlı, Isayev, İsmayılov, Jalə, Kazımov, Kərimov, "
        + "Qənbərov, Quliyev, Lətifov, Orucov, Ömərov, Səfərov, Süleymanov, Şükürov, Umudov, Ülviyyə, Yaqubov, Zeynalov";

    [Fact]
    public void Names_stand_in_the_order_of_the_alphabet()
    {
        var names = Expected.Split(", ");
        EachCulture.Run(() => Assert.Equal(names, names.Reverse().OrderBy(NameOrder.KeyOf, StringComparer.Ordinal)));
    }

    [Fact]
    public void The_order_is_that_of_the_framework_for_Azerbaijani()
    {
        var names = ArtificialPersons.Make(2000).Select(person => person.Names[0].Text).Distinct(StringComparer.Ordinal).ToArray();
        var compare = CultureInfo.GetCultureInfo("az").CompareInfo;
        Assert.Equal(names.Order(Comparer<string>.Create((one, other) => compare.Compare(one, other))), names.OrderBy(NameOrder.KeyOf, StringComparer.Ordinal));
    }

    [Fact]
    public void The_alphabet_has_32_letters_and_each_name_stands_under_its_own()
    {
        Assert.Equal(32, NameOrder.Alphabet.Count);
        EachCulture.Run(() => Assert.All(NameOrder.Alphabet, letter => Assert.Equal(letter, NameOrder.LetterOf(NameOrder.KeyOf(letter + "mn")))));
        Assert.Equal(NameOrder.Alphabet, NameOrder.Alphabet.OrderBy(NameOrder.KeyOf, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("wilson", "W")]
    [InlineData("Әлијев", "Ə")]
    [InlineData("Алиев", "A")]
    [InlineData("Гулиев", "Q")]
    [InlineData("Хоҹалы", "X")]
    [InlineData("Äliyev", "Ə")]
    [InlineData("Édouard", "E")]
    [InlineData("İsmayılov", "İ")]
    [InlineData("I\u0307smayılov", "İ")]
    [InlineData("  -Əliyev", "Ə")]
    [InlineData("1992", "#")]
    [InlineData("", "#")]
    [InlineData("שלום", "#")]
    public void Other_spellings_stand_under_a_letter_too(string name, string letter) => Assert.Equal(letter, NameOrder.LetterOf(NameOrder.KeyOf(name)));

    [Fact]
    public void A_short_name_stands_before_the_longer_ones_that_begin_with_it()
    {
        string[] names = ["Əli", "Əli Həsən", "Əlib", "Əliyev", "Vilayət", "Zərifə", "wali", "שלום"];
        Assert.Equal(names, names.Reverse().OrderBy(NameOrder.KeyOf, StringComparer.Ordinal));
    }

    [Fact]
    public void Case_punctuation_and_spaces_do_not_order() =>
        Assert.Single(((string[])["Əliyev Vəli", "əliyev  vəli", "ƏLİYEV, VƏLİ.", "Əliyev-Vəli"]).Select(NameOrder.KeyOf).Distinct(StringComparer.Ordinal));

    [Fact]
    public void Whatever_is_named_a_key_is_one_of_few_characters_and_bounded() => Assert.All(
        BadText.All.Append(new string('Ə', 5000)), text => Assert.True(NameOrder.IsKey(NameOrder.KeyOf(text))));
}
