using System.Net;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Areas.Admin;

public sealed class FrameTests
{
    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page_and_back()
    {
        await using var app = await MuseumApp.StartAsync();
        using var visitor = app.Visitor();

        var answer = await visitor.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/admin/sign-in?then=%2Fadmin", answer.Headers.Location!.PathAndQuery);
    }

    [Fact]
    public async Task A_curator_sees_the_desk_which_no_cache_keeps_and_nobody_frames()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Author);

        var answer = await curator.GetAsync("/admin");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var policy = string.Join(' ', answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_without_second_factor_is_kept_out()
    {
        await using var app = await MuseumApp.StartAsync();
        using var publisher = await app.SignedInAsync(Role.Publisher, secondFactor: false);

        Assert.Equal(HttpStatusCode.Redirect, (await publisher.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Visitors_pages_carry_no_cookie_even_to_a_curator()
    {
        await using var app = await MuseumApp.StartAsync();
        using var curator = await app.SignedInAsync(Role.Author);

        var answer = await curator.GetAsync("/en");

        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }
}
