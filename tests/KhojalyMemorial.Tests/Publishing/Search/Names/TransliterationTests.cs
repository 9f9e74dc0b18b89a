using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

public class TransliterationTests
{
    [Theory]
    [InlineData("Əliyev", "Әлијев", "Алиев", "Aliyev")]
    [InlineData("Xocalı", "Хоҹалы", "Ходжалы", "Khojaly")]
    [InlineData("Qasımov", "Гасымов", "Гасымов", "Gasymov")]
    [InlineData("İsmayılov", "Исмајылов", "Исмаилов", "Ismayilov")]
    [InlineData("Məmmədov", "Мәммәдов", "Мемедов", "Mammadov")]
    [InlineData("Gülnarə", "Ҝүлнарә", "Гюльнаре", "Gulnara")]
    [InlineData("ƏLİYEV", "ӘЛИЈЕВ", "АЛИЕВ", "ALIYEV")]
    [InlineData("Iğdırlı", "Ығдырлы", "Ыгдырлы", "Yghdyrly")]
    public void A_name_goes_into_the_other_alphabets(string azerbaijani, string cyrillic, string russian, string english) => EachCulture.Run(() =>
    {
        Assert.Equal(cyrillic, Transliteration.ToCyrillic(azerbaijani));
        Assert.Equal(russian, Transliteration.ToRussian(azerbaijani));
        Assert.Equal(english, Transliteration.ToEnglish(azerbaijani));
    });

    [Fact]
    public void Latin_and_Cyrillic_are_one_to_one()
    {
        var alphabet = string.Concat(NameOrder.Alphabet);
        Assert.Equal(alphabet, Transliteration.ToLatin(Transliteration.ToCyrillic(alphabet)));
        Assert.Equal(32, Transliteration.ToCyrillic(alphabet).Distinct().Count());
        Assert.All(ArtificialPersons.Make(200).Select(person => person.Names[0].Text), name => Assert.Equal(name, Transliteration.ToLatin(Transliteration.ToCyrillic(name))));
    }

    [Theory]
    [InlineData("Xoçalь", "Xocalı")]
    [InlineData("Xoƶa", "Xoja")]
    [InlineData("Äliyev", "Əliyev")]
    [InlineData("Әлиев", "Əliev")]
    [InlineData("Хоҷалы", "Xocalı")]
    [InlineData("Ходжалы", "Xocalı")]
    [InlineData("Əliyev", "Əliyev")]
    public void Older_spellings_are_read_as_today(string older, string today) => EachCulture.Run(() => Assert.Equal(today, Transliteration.ToLatin(older)));

    [Theory]
    [InlineData("Qasımov", "Касимов")]
    [InlineData("Həsənov", "Гасанов")]
    [InlineData("Quliyev", "Кулиев")]
    [InlineData("Xəlilov", "Халилов")]
    [InlineData("Nəcəfov", "Наджафов")]
    [InlineData("Gasanov", "Гасанов")]
    [InlineData("Nadzhafov", "Наджафов")]
    [InlineData("Məmmədov", "Мамедов")]
    public void Transcriptions_correspond(string latin, string cyrillic) => EachCulture.Run(() => Assert.True(Correspondence.Holds(latin, cyrillic)));

    [Theory]
    [InlineData("Bağırov", "Бекиров")]
    [InlineData("Əliyev", "Велиев")]
    [InlineData("Ağayev", "Акаев")]
    public void Names_that_only_sound_alike_do_not(string latin, string cyrillic) => Assert.False(Correspondence.Holds(latin, cyrillic));
}
