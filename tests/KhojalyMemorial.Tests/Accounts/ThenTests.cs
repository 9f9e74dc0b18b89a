using KhojalyMemorial.Accounts;

namespace KhojalyMemorial.Tests.Accounts;

public sealed class ThenTests
{
    [Theory]
    [InlineData("/admin")]
    [InlineData("/admin?x=1")]
    [InlineData("/admin/items/page/road/en?from=%2F1")]
    public void Pages_of_the_desk_are_gone_to(string address) => Assert.Equal(address, Then.Safe(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://elsewhere.example/admin")]
    [InlineData("//elsewhere.example/admin")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("/admin\\..\\..\\elsewhere.example")]
    [InlineData("/admin//elsewhere.example")]
    [InlineData("/admin/../en")]
    [InlineData("/admin/%2e%2e/en")]
    [InlineData("/administration")]
    [InlineData("/admin@elsewhere.example")]
    [InlineData("/en")]
    [InlineData("/admin/\r\nSet-Cookie: a=b")]
    [InlineData("javascript:alert(1)")]
    [InlineData(" /admin/account")]
    public void Anything_else_leads_to_the_first_page_of_the_desk(string? address) => Assert.Equal("/admin", Then.Safe(address));
}
