using KhojalyMemorial.Accounts;

namespace KhojalyMemorial.Tests.Accounts;

public sealed class PasswordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("eleven lett")]
    public void What_is_shorter_than_twelve_letters_is_refused(string password) => Assert.Equal("Account.Password.Short", Passwords.Problem(password));

    [Theory]
    [InlineData("password1234")]
    [InlineData("Password!!!!1")]
    [InlineData("P4ssw0rd2026!")]
    [InlineData("qwertyuiop123")]
    [InlineData("Khojaly-Memorial-1992")]
    [InlineData("xocalı1992xocalı")]
    [InlineData("Muzey Kurator Parol")]
    [InlineData("парольпароль")]
    [InlineData("123456789012")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("lightlightlight")]
    [InlineData("iloveyou.iloveyou")]
    public void What_everybody_tries_is_refused(string password) => Assert.Equal("Account.Password.Common", Passwords.Problem(password));

    [Fact]
    public void Ones_own_name_and_address_are_no_password()
    {
        Assert.Equal("Account.Password.Common", Passwords.Problem("Zivarbayli-2026!", "Zivar Bayli", "zivar@museum.example"));
        Assert.Null(Passwords.Problem("Zivarbayli-2026!"));
    }

    [Theory]
    [InlineData("teapot orbit cabbage")]
    [InlineData("a long enough pass phrase")]
    [InlineData("çaydan bulud kələm")]
    [InlineData("чайник облако капуста")]
    [InlineData("kJ8#vQ2!mZ5x")]
    public void A_phrase_of_ones_own_needs_neither_figures_nor_signs(string password) => Assert.Null(Passwords.Problem(password));

    [Fact]
    public void A_password_is_the_same_whichever_keyboard_composed_its_letters() => Assert.Equal(Passwords.Normal("\u015Fifre"), Passwords.Normal("s\u0327ifre"));

    [Fact]
    public void Two_hundred_letters_are_enough()
    {
        var phrase = string.Concat(Enumerable.Repeat("teapot orbit cabbage ", 10));

        Assert.Null(Passwords.Problem(phrase[..199]));
        Assert.Equal("Account.Password.Long", Passwords.Problem(phrase[..201]));
    }
}
