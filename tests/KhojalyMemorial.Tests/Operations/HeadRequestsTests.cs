using System.Net;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Operations;

public class HeadRequestsTests
{
    [Theory]
    [InlineData("/specimens/kept", HttpStatusCode.OK)]
    [InlineData("/specimens/fresh", HttpStatusCode.OK)]
    [InlineData("/specimens/nowhere", HttpStatusCode.NotFound)]
    public async Task An_action_for_GET_answers_HEAD_with_the_same_headers(string path, HttpStatusCode status)
    {
        await using var host = await SmallHost.StartAsync(
            app => app.MapControllers().AnswerHead(), services: services => services.AddControllers().AddApplicationPart(typeof(SpecimensController).Assembly));
        var head = await host.SendAsync(HttpMethod.Head, path);
        var get = await host.GetAsync(path);
        Assert.Equal(status, head.StatusCode);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
    }

    [Fact]
    public async Task A_controller_gets_the_edition_of_its_request()
    {
        await using var host = await SmallHost.StartAsync(
            app => app.MapControllers().AnswerHead(), services: services => services.AddControllers().AddApplicationPart(typeof(SpecimensController).Assembly), edition: 5);
        Assert.Equal("edition 5", await (await host.GetAsync("/specimens/kept")).Content.ReadAsStringAsync());
        host.Museum.Show(SmallHost.Edition(6));
        Assert.Equal("edition 6", await (await host.GetAsync("/specimens/kept")).Content.ReadAsStringAsync());
    }
}

[Route("specimens")]
public class SpecimensController(PublishedMuseum museum) : ControllerBase
{
    [HttpGet("kept")]
    [VisitorPage]
    public IActionResult Kept() => Content($"edition {museum.Edition}", "text/html");

    [HttpGet("fresh")]
    public IActionResult Fresh() => Content("fresh", "text/html");
}
