using System.Net;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Media;

public sealed class MediaTests
{
    private const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";

    [Fact]
    public async Task An_original_is_served_once_it_is_published_and_can_do_nothing_by_itself()
    {
        await using var app = await MuseumApp.StartAsync();
        Directory.CreateDirectory(Path.Combine(app.Database.Folder, "media"));
        await File.WriteAllTextAsync(Path.Combine(app.Database.Folder, "media", "specimen.svg"), Drawing);
        await File.WriteAllTextAsync(Path.Combine(app.Database.Folder, "media", "unpublished.svg"), Drawing);
        var curator = new Curator(app.Database);
        var draft = await curator.WriteAsync(
            Kind.MediaItem, "specimen", new MediaItemData { File = "specimen.svg", MediaType = "image/svg+xml", Licence = "CC0" },
            (Language.En, new MediaItemText { Alternative = "A specimen", Credit = "Nobody" }));
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync("/media/specimen.svg")).Response.StatusCode);

        Assert.Empty((await curator.PublishAsync(draft)).Problems);
        await app.LookAsync();

        var (response, _) = await app.VisitAsync("/media/specimen.svg");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("default-src 'none'; sandbox", response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.True(response.Headers.CacheControl is { Public: true, NoCache: true });
        Assert.NotNull(response.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync("/media/unpublished.svg")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.VisitAsync("/media/..%2Fmuseum.db")).Response.StatusCode);
    }
}
