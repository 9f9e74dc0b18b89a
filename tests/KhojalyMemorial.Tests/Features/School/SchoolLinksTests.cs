using KhojalyMemorial.Content;
using KhojalyMemorial.Features.School;
using KhojalyMemorial.Operations;

namespace KhojalyMemorial.Tests.Features.School;

public sealed class SchoolLinksTests
{
    private static readonly SchoolLinks Links = new(new PublicUrl(new SiteOptions { PublicAddress = "https://museum.example" }), Language.Ru);

    [Theory]
    [InlineData("/en", "/en/school")]
    [InlineData("/en/facts", "/en/school/facts")]
    [InlineData("/az/timeline?period=night#last-day", "/az/school/timeline?period=night#last-day")]
    [InlineData("/en?v=3", "/en/school?v=3")]
    [InlineData("/en#content", "/en/school#content")]
    [InlineData("/", "/ru/school")]
    [InlineData("https://museum.example", "/ru/school")]
    [InlineData("https://museum.example/en/facts/missing?v=2", "/en/school/facts/missing?v=2")]
    [InlineData("/en/school/facts", "/en/school/facts")]
    [InlineData("/en/names", "/en/school/names")]
    [InlineData("/en/names/tell-us-not", "/en/school/names/tell-us-not")]
    public void A_link_to_a_page_keeps_the_view(string href, string kept) => Assert.Equal(new(SchoolLinkKind.Page, kept), Links.Of(href));

    [Theory]
    [InlineData("/en/remember")]
    [InlineData("/en/Remember/light?person=1")]
    [InlineData("/en/%72emember")]
    [InlineData("/ru/names/tell-us#form")]
    public void What_visitors_leave_is_left_out(string href) => Assert.Equal(SchoolLinkKind.LeftOut, Links.Of(href).Kind);

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("http://museum.example/en")]
    [InlineData("https://museum.example.org/en")]
    [InlineData("https://museum.example@evil.example/en")]
    [InlineData("//example.org/en")]
    [InlineData("/\\example.org")]
    [InlineData("mailto:museum@example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("facts")]
    [InlineData("../facts")]
    [InlineData("/admin")]
    [InlineData("/embed/en/facts/missing")]
    [InlineData("/robots.txt")]
    public void Everything_else_leads_outside(string href) => Assert.Equal(SchoolLinkKind.Outside, Links.Of(href).Kind);

    [Theory]
    [InlineData("/en/school", "/en")]
    [InlineData("/az/school/exhibition/gece", "/az/exhibition/gece")]
    [InlineData("/ru/school/", "/ru/")]
    [InlineData("/en/school/school/facts", "/en/school/facts")]
    public void The_word_for_the_view_is_taken_out_of_the_address(string asked, string full) => Assert.Equal(full, SchoolView.Of(asked)!.Full);

    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/school")]
    [InlineData("/en/schools")]
    [InlineData("/de/school")]
    [InlineData("/en/facts/school")]
    public void Other_addresses_are_not_of_the_view(string asked) => Assert.Null(SchoolView.Of(asked));
}
