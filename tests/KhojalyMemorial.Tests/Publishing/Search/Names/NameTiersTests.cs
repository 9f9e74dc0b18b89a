using KhojalyMemorial.Publishing.Search.Names;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Publishing.Search.Names;

/// <summary>What finds what, how near it is held to be, and what the visitor is told.</summary>
public class NameTiersTests
{
    [Theory]
    [InlineData("Əliyev", "Əliyev", NameTier.Same, NameReason.SameName)]
    [InlineData("Əliyev", "əLİYEV", NameTier.Same, NameReason.SameName)]
    [InlineData("Vaqif", "VAQIF", NameTier.Same, NameReason.SameName)]
    [InlineData("Əliyev", "Eliyev", NameTier.Spelling, NameReason.WithoutMarks)]
    [InlineData("Şükürov", "sukurov", NameTier.Spelling, NameReason.WithoutMarks)]
    [InlineData("Əliyev", "Әлијев", NameTier.Spelling, NameReason.InLatin)]
    [InlineData("az-Cyrl:Әлијев", "Əliyev", NameTier.Spelling, NameReason.InCyrillic)]
    [InlineData("az-Cyrl:Гасымов", "Qasımov", NameTier.Spelling, NameReason.InCyrillic)]
    [InlineData("Qasımov", "Гасымов", NameTier.Spelling, NameReason.InLatin)]
    [InlineData("az-x-1991:Äliyev", "Əliyev", NameTier.Spelling, NameReason.OlderSpelling)]
    [InlineData("Əliyev", "Äliyev", NameTier.Spelling, NameReason.OlderSpelling)]
    [InlineData("az-x-1930:Xoçalь", "Xocalı", NameTier.Spelling, NameReason.OlderSpelling)]
    [InlineData("az-x-1930:Əlijev", "Əliyev", NameTier.Spelling, NameReason.OlderSpelling)]
    [InlineData("az-Cyrl:Хоҷалы", "Xocalı", NameTier.Spelling, NameReason.OlderSpelling)]
    [InlineData("Алиев", "Əliyev", NameTier.Sound, NameReason.InCyrillic)]
    [InlineData("Həsənov", "Гасанов", NameTier.Sound, NameReason.InLatin)]
    [InlineData("Həsənov", "Gasanov", NameTier.Sound, NameReason.SoundsLike)]
    [InlineData("Bağırov", "Бекиров", NameTier.Sound, NameReason.SoundsLike)]
    [InlineData("Bağırov", "Bəkirov", NameTier.Sound, NameReason.SoundsLike)]
    [InlineData("Fatma", "Fatima", NameTier.OtherName, NameReason.OtherForm)]
    [InlineData("Məryəm", "Мариам", NameTier.OtherName, NameReason.OtherForm)]
    [InlineData("Əliyeva", "Əliyev", NameTier.Kin, NameReason.FamilyStem)]
    [InlineData("Əlizadə", "Əliyev", NameTier.Kin, NameReason.FamilyStem)]
    [InlineData("Əlili", "Ализаде", NameTier.Kin, NameReason.FamilyStem)]
    [InlineData("Həsən Vaqif oğlu", "Vaqif", NameTier.Kin, NameReason.Patronymic)]
    [InlineData("Гасан Вагифович", "Vaqif", NameTier.Kin, NameReason.Patronymic)]
    [InlineData("Həsənov", "Həsə", NameTier.Beginning, NameReason.PartOfName)]
    [InlineData("Əliyeva-Həsənova", "Гасанова", NameTier.Beginning, NameReason.PartOfName)]
    [InlineData("Ağahüseyn", "hüseyn", NameTier.Within, NameReason.PartOfName)]
    [InlineData("Hüseynov", "Гусей", NameTier.Within, NameReason.PartOfName)]
    [InlineData("Süleymanov", "Süleymamov", NameTier.OneLetter, NameReason.OneLetterDiffers)]
    [InlineData("Süleymanov", "Sleymanov", NameTier.OneLetter, NameReason.OneLetterDiffers)]
    [InlineData("Süleymanov", "Süleymanovq", NameTier.OneLetter, NameReason.OneLetterDiffers)]
    [InlineData("Süleymanov", "Сулеймамов", NameTier.OneLetter, NameReason.OneLetterDiffers)]
    public void A_name_is_found_in_a_tier_and_for_a_reason(string written, string typed, NameTier tier, NameReason reason) => EachCulture.Run(() =>
    {
        var hit = Persons.Found(written, typed);
        Assert.Equal((tier, reason), (hit?.Tier, hit?.Reason));
    });

    [Theory]
    [InlineData("Həsənov Əli Vəli oğlu", "Vəli oğlu")]
    [InlineData("Həsənov Əli Vəli oğlu", "Вели оглы")]
    [InlineData("Həsənov Əli Vəli oğlu", "Əli Həsənov")]
    [InlineData("Həsənov Əli Vəli oğlu", "hasanov ali vali oghlu")]
    [InlineData("Həsənov Əli Vəli oğlu", "Велиевич")]
    [InlineData("Həsənova Leyla Vəli qızı", "Вели кызы")]
    [InlineData("Həsənova Leyla Vəli qızı", "veli gizi")]
    [InlineData("Həsənov Əli Vəli-oğlu", "Vəli oğlu")]
    [InlineData("Həsənov Əli Vəlioğlu", "Vəli oğlu")]
    [InlineData("Гасанов Али Велиевич", "Vəli oğlu")]
    [InlineData("Гасанова Лейла Велиевна", "Vəli qızı")]
    [InlineData("Əlizadə", "Ali-Zade")]
    [InlineData("Əlizadə", "Əli zadə")]
    [InlineData("Əli zadə", "Əlizadə")]
    [InlineData("Əli-zadə", "Ализаде")]
    [InlineData("Ağahüseyn", "Ağa Hüseyn")]
    [InlineData("Ağa Hüseyn", "Ağahüseyn")]
    [InlineData("Ağa-Hüseyn", "Агагусейн")]
    [InlineData("Гаджи Ага", "Hacıağa")]
    public void Parts_of_names_are_found_as_the_same_name(string written, string typed) => Assert.True(Persons.Found(written, typed)?.Tier <= NameTier.OtherName);

    [Theory]
    [InlineData("Əliyev", "Vəliyev")]
    [InlineData("Quliyev", "Vəliyev")]
    [InlineData("Həsənov", "Hüseynov")]
    [InlineData("Səfərov", "Cəfərov")]
    [InlineData("Əhmədov", "Məmmədov")]
    [InlineData("Məmmədov", "Məhəmmədov")]
    [InlineData("Rəhimov", "Rəhmanov")]
    [InlineData("Qasımov", "Kazımov")]
    [InlineData("Leyla", "Lalə")]
    [InlineData("Xəlilov", "Cəlilov")]
    [InlineData("İsmayılov", "İsmətov")]
    [InlineData("Nəcəfov", "Nəzərov")]
    [InlineData("Rəşid", "Rəşad")]
    [InlineData("Aygün", "Aytən")]
    [InlineData("Elçin", "Elşən")]
    [InlineData("Vaqif", "Vasif")]
    [InlineData("Süleymanov", "Salmanov")]
    [InlineData("Abbasov", "Babayev")]
    [InlineData("Mehdiyev", "Məcidov")]
    [InlineData("Əsgərov", "Əşrəfov")]
    [InlineData("Əliyev", "Əliyeva")]
    public void Names_that_are_two_are_never_held_to_be_one(string one, string other)
    {
        Assert.False(Persons.Found(one, other)?.Tier <= NameTier.OtherName);
        Assert.False(Persons.Found(other, one)?.Tier <= NameTier.OtherName);
    }

    [Fact]
    public void The_nearest_come_first_and_equals_in_the_order_of_the_alphabet()
    {
        var index = Persons.Register("Vəliyev", "Алиев", "Əlizadə", "Eliyev Vaqif", "Əliyev Zaur", "Əliyev Anar", "Əliyevski");
        Assert.Equal([6, 5, 4, 2, 3, 7, 1], index.Numbers("Əliyev"));
    }

    [Fact]
    public void All_words_must_be_there_and_the_worst_of_them_counts()
    {
        var index = Persons.Register("Əliyev Vaqif", "Əliyev Vasif", "Алиева Вагиф", "Həsənov Vaqif");
        var hits = index.Find(new("Vaqif Əliyev")).Hits;
        Assert.Equal([(1, NameTier.Same), (3, NameTier.Kin)], hits.Select(hit => (hit.Number, hit.Tier)));
        Assert.Equal(("Əliyev", "алиева"), (hits[1].Typed, hits[1].Found));
    }

    [Fact]
    public void The_words_may_stand_in_different_forms_of_one_person()
    {
        var index = NameIndex.Build([Persons.Person(1, "Əliyev Vaqif", "Алиев Вагиф"), Persons.Person(2, "Əliyev Natiq")]);
        Assert.Equal([1], index.Numbers("Алиев Vaqif"));
    }

    [Fact]
    public void One_letter_is_wrong_only_where_nothing_else_is_found()
    {
        Assert.Equal([1], Persons.Register("Vasif", "Vaqif").Numbers("Vasif"));
        Assert.Equal([1], Persons.Register("Vaqif", "Əlif").Numbers("Vasif"));
        Assert.Equal([1], Persons.Register("Kazımov Vaqif", "Həsənov Vasif").Numbers("Kazımov Vasif"));
        Assert.Empty(Persons.Register("Ay", "Nur").Numbers("Nor"));
    }

    [Fact]
    public void A_title_may_be_missing_and_then_stands_behind()
    {
        var index = Persons.Register("Hüseyn", "Hacı Hüseyn", "Hacı Vaqif");
        var hits = index.Find(new("Hacı Hüseyn")).Hits;
        Assert.Equal([(2, NameTier.Same), (1, NameTier.Within)], hits.Select(hit => (hit.Number, hit.Tier)));
        Assert.Equal([3, 2], index.Numbers("Hacı").Order().Reverse());
    }

    [Fact]
    public void Whose_father_it_is_stands_before_who_is_called_so()
    {
        var index = Persons.Register("Vaqif Əli oğlu", "Natiq Vaqif oğlu");
        Assert.Equal([2, 1], index.Numbers("Vaqif oğlu"));
        Assert.Equal([1, 2], index.Numbers("Vaqif"));
        Assert.Equal([1], index.Numbers("Əli oğ"));
        Assert.Equal([2], Persons.Register("Leyla Əli qızı", "Leyla Qasımova").Numbers("Leyla Q"));
        Assert.Equal([2, 1], Persons.Register("Leyla Əli qızı", "Leyla Kişiyeva").Numbers("Leyla Ki"));
    }

    [Fact]
    public void Nothing_typed_gives_everybody_and_no_letters_give_nobody()
    {
        var index = Persons.Register("Zaur", "Əli", "Anar");
        Assert.Equal([3, 2, 1], index.Numbers("  "));
        Assert.Equal(NameReason.None, index.Find(new(null)).Hits[0].Reason);
        Assert.Empty(index.Numbers("---"));
        Assert.Equal(0, NameIndex.Empty.Find(new("")).Total);
        Assert.Equal(0, NameIndex.Empty.Find(new("Əli")).Total);
    }

    [Fact]
    public void Tiers_are_counted()
    {
        var answer = Persons.Register("Əliyev", "Əliyev", "Eliyev", "Əlizadə").Find(new("Əliyev") { Size = 1 });
        Assert.Equal([new(NameTier.Same, 2), new(NameTier.Spelling, 1), new(NameTier.Kin, 1)], answer.Tiers);
        Assert.Equal(4, answer.Total);
    }
}
