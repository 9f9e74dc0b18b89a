using KhojalyMemorial.Publishing.Search;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search;

public class FoldingTests
{
    [Theory]
    [InlineData("Xocalı", "xocali")]
    [InlineData("XOCALI", "xocali")]
    [InlineData("Xocali", "xocali")]
    [InlineData("İĞDIR", "igdir")]
    [InlineData("ığdır", "igdir")]
    [InlineData("Şəfiqə", "sefiqe")]
    [InlineData("Çingiz", "cingiz")]
    [InlineData("Ömər", "omer")]
    [InlineData("Gülüstan", "gulustan")]
    public void Azerbaijani_folds_to_what_is_typed_without_its_keyboard(string word, string folded) =>
        EachCulture.Run(() => Assert.Equal(folded, Folding.Fold(word)));

    [Theory]
    [InlineData("Хоҹалы", "Xocalı")]
    [InlineData("Әлијев", "Əliyev")]
    [InlineData("Һәсәнов", "Həsənov")]
    [InlineData("Ајҝүн", "Aygün")]
    [InlineData("Гәнбәров", "Qənbərov")]
    [InlineData("Шүкүров", "Şükürov")]
    [InlineData("Хоҷалы", "Xocalı")]
    [InlineData("Xoçalь", "Xocalı")]
    [InlineData("Äliyev", "Əliyev")]
    public void Older_alphabets_fold_to_todays(string older, string today) => Assert.Equal(Folding.Fold(today), Folding.Fold(older));

    [Theory]
    [InlineData("Ходжалы", "khodzhaly")]
    [InlineData("ХОДЖАЛЫ", "khodzhaly")]
    [InlineData("площадь", "ploshchad")]
    [InlineData("съёмка", "semka")]
    [InlineData("Горбачёв", "gorbachev")]
    [InlineData("Юсифов", "yusifov")]
    public void Russian_folds_to_its_usual_Latin_form(string word, string folded) => EachCulture.Run(() => Assert.Equal(folded, Folding.Fold(word)));

    [Theory]
    [InlineData("İ", "i\u0307")]
    [InlineData("ş", "s\u0327")]
    [InlineData("й", "и\u0306")]
    [InlineData("ﬁre", "fire")]
    [InlineData("Ｋｈｏｊａｌｙ", "khojaly")]
    [InlineData("qur’an", "quran")]
    [InlineData("quran", "qurʼan")]
    [InlineData("xan\u00adkəndi", "xankəndi")]
    public void The_same_letters_fold_alike_however_they_are_encoded(string one, string other) => Assert.Equal(Folding.Fold(one), Folding.Fold(other));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("\u0301")]
    [InlineData("\ud83d\ude42")]
    public void What_has_no_letter_or_digit_folds_to_nothing(string text) => Assert.Empty(Folding.Fold(text));

    [Theory]
    [InlineData("\ud835")]
    [InlineData("ə\udc00ə")]
    public void Broken_text_is_folded_without_failing(string text) => Assert.NotNull(Folding.Fold(text));

    [Fact]
    public void A_word_without_end_counts_by_its_beginning() => Assert.Equal(Folding.MaxLength, Folding.Fold(new string('ə', 10_000)).Length);

    [Fact]
    public void Other_scripts_keep_their_letters() => Assert.Equal("հայերեն", Folding.Fold("Հայերեն"));
}
