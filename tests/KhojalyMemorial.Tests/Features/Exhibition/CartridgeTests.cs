using System.IO.Compression;
using System.Net;
using System.Xml.Linq;
using KhojalyMemorial.Content;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Exhibition;

/// <summary>Packages for the systems of schools, element by element: the schema of the standard cannot be had here.</summary>
public sealed class CartridgeTests(SharedMuseum shared)
{
    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
    private static readonly XNamespace Lom = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
    private static readonly XNamespace WebLink = "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";
    private static readonly DateTime Changed = new(2026, 2, 26, 12, 0, 0, DateTimeKind.Utc);

    private static readonly CommonCartridge Some = new(
        "numbers-en-3", Language.En, "Numbers & \"sources\" <1992>", "What each number counts.", [new("First", "https://museum.example/en/a?v=3&b=1"), new("Second <2>", "https://museum.example/en/b?v=3")]);

    [Fact]
    public void The_manifest_has_every_element_of_a_thin_cartridge_in_its_place_and_no_other()
    {
        var manifest = Read(Some.Write(Changed))["imsmanifest.xml"].Root!;

        Assert.Equal(Package + "manifest", manifest.Name);
        Assert.Equal("khojaly-numbers-en-3", manifest.Attribute("identifier")!.Value);
        Assert.Equal(
            $"{Package} http://www.imsglobal.org/profile/cc/ccv1p3/ccv1p3_imscp_v1p2_v1p0.xsd {Lom} http://www.imsglobal.org/profile/cc/ccv1p3/LOM/ccv1p3_lommanifest_v1p0.xsd",
            manifest.Attribute(Instance + "schemaLocation")!.Value);
        Assert.Equal([Package + "metadata", Package + "organizations", Package + "resources"], Names(manifest));

        var metadata = manifest.Element(Package + "metadata")!;
        Assert.Equal([Package + "schema", Package + "schemaversion", Lom + "lom"], Names(metadata));
        Assert.Equal(("IMS Thin Common Cartridge", "1.3.0"), (metadata.Element(Package + "schema")!.Value, metadata.Element(Package + "schemaversion")!.Value));
        var lom = metadata.Element(Lom + "lom")!;
        Assert.Equal([Lom + "general", Lom + "rights"], Names(lom));
        var general = lom.Element(Lom + "general")!;
        Assert.Equal([Lom + "title", Lom + "language", Lom + "description"], Names(general));
        Assert.Equal(("en", "Numbers & \"sources\" <1992>"), Words(general.Element(Lom + "title")!));
        Assert.Equal("en", general.Element(Lom + "language")!.Value);
        Assert.Equal(("en", "What each number counts."), Words(general.Element(Lom + "description")!));
        var rights = lom.Element(Lom + "rights")!;
        Assert.Equal([Lom + "copyrightAndOtherRestrictions", Lom + "description"], Names(rights));
        Assert.Equal("yes", Assert.Single(rights.Element(Lom + "copyrightAndOtherRestrictions")!.Elements(Lom + "value")).Value);
        Assert.Equal(("en", "CC BY 4.0"), Words(rights.Element(Lom + "description")!));
    }

    [Fact]
    public void The_organization_is_one_tree_whose_root_has_no_title_and_whose_leaves_are_the_links_in_order()
    {
        var manifest = Read(Some.Write(Changed))["imsmanifest.xml"].Root!;
        var organization = Assert.Single(manifest.Element(Package + "organizations")!.Elements());
        var root = Assert.Single(organization.Elements());
        var folder = Assert.Single(root.Elements());

        Assert.Equal(("organization", "rooted-hierarchy"), (organization.Attribute("identifier")!.Value, organization.Attribute("structure")!.Value));
        Assert.Equal((Package + "item", Package + "item"), (root.Name, folder.Name));
        Assert.Null(folder.Attribute("identifierref"));
        Assert.Equal(Some.Title, folder.Element(Package + "title")!.Value);
        var leaves = folder.Elements(Package + "item").ToList();
        Assert.Equal(["First", "Second <2>"], leaves.Select(leaf => Assert.Single(leaf.Elements()).Value));
        Assert.Equal(["link-1", "link-2"], leaves.Select(leaf => leaf.Attribute("identifierref")!.Value));
    }

    [Fact]
    public void Every_resource_is_a_web_link_with_its_file_and_every_identifier_stands_once()
    {
        var files = Read(Some.Write(Changed));
        var manifest = files["imsmanifest.xml"].Root!;
        var resources = manifest.Element(Package + "resources")!.Elements().ToList();

        Assert.All(resources, resource => Assert.Equal((Package + "resource", "imswl_xmlv1p3"), (resource.Name, resource.Attribute("type")!.Value)));
        Assert.Equal(["link-1", "link-2"], resources.Select(resource => resource.Attribute("identifier")!.Value));
        var hrefs = resources.Select(resource => Assert.Single(resource.Elements(Package + "file")).Attribute("href")!.Value).ToList();
        Assert.Equal(hrefs.Prepend("imsmanifest.xml"), files.Keys);
        var ids = manifest.DescendantsAndSelf().Attributes("identifier").Select(id => id.Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var (href, link) in hrefs.Zip(Some.Links))
        {
            var root = files[href].Root!;
            Assert.Equal(WebLink + "webLink", root.Name);
            Assert.Equal([WebLink + "title", WebLink + "url"], Names(root));
            Assert.Equal(link.Title, root.Element(WebLink + "title")!.Value);
            Assert.Equal((link.Address, "_blank"), (root.Element(WebLink + "url")!.Attribute("href")!.Value, root.Element(WebLink + "url")!.Attribute("target")!.Value));
        }
    }

    [Fact]
    public void The_same_content_makes_the_same_bytes_and_no_content_none()
    {
        Assert.Equal(Some.Write(Changed), Some.Write(Changed));
        Assert.Throws<InvalidOperationException>(() => (Some with { Links = [] }).Write(Changed));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_room_is_packed_with_its_pages_as_of_the_edition_and_every_link_opens(string language)
    {
        var path = KindsOfPage.Address("room", language, shared.App);
        var (_, page) = await shared.App.VisitAsync(path);
        var link = page.QuerySelector($"a[type='{CommonCartridge.MediaType}']")!.GetAttribute("href")!;
        using var client = shared.App.Visitor();
        using var answer = await client.GetAsync(link);
        var files = Read(await answer.Content.ReadAsByteArrayAsync());
        var links = files.Where(file => file.Key != "imsmanifest.xml").Select(file => file.Value.Root!.Element(WebLink + "url")!.Attribute("href")!.Value).ToList();
        var code = Language.All.Single(one => one.Code == language);
        var room = shared.App.Museum.Rooms.Single(one => one.Key == "night");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(CommonCartridge.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".imscc", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'), StringComparison.Ordinal);
        Assert.Equal(1 + shared.App.Museum.PagesOf(room).Count(one => one.Languages.ContainsKey(code)), links.Count);
        Assert.All(links, one => Assert.EndsWith($"?v={shared.App.Museum.Edition}", one, StringComparison.Ordinal));
        await Assert.AllAsync(links, async one => Assert.Equal(HttpStatusCode.OK, (await shared.App.VisitAsync(new Uri(one).PathAndQuery)).Response.StatusCode));
    }

    [Theory]
    [InlineData("az")]
    [InlineData("en")]
    [InlineData("ru")]
    public async Task A_lesson_is_packed_with_its_documents_as_of_the_edition_and_every_link_leads_to_its_place(string code)
    {
        var language = Language.All.Single(one => one.Code == code);
        foreach (var lesson in shared.App.Museum.Lessons)
        {
            var path = new Addresses(shared.App.Museum).Of(lesson, language);
            var (_, page) = await shared.App.VisitAsync(path);
            using var client = shared.App.Visitor();
            using var answer = await client.GetAsync(page.QuerySelector("a[href$='/cartridge.imscc']")!.GetAttribute("href"));
            var links = Read(await answer.Content.ReadAsByteArrayAsync()).Where(file => file.Key != "imsmanifest.xml")
                .Select(file => new Uri(file.Value.Root!.Element(WebLink + "url")!.Attribute("href")!.Value)).ToList();

            Assert.Equal((HttpStatusCode.OK, CommonCartridge.MediaType), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal(1 + lesson.Data.Documents.Count, links.Count);
            var sheet = (await shared.App.VisitAsync($"{path}?v={shared.App.Museum.Edition}")).Page;
            Assert.All(links, link => Assert.Equal($"{path}?v={shared.App.Museum.Edition}", Uri.UnescapeDataString(link.AbsolutePath) + link.Query));
            Assert.All(links.Skip(1), link => Assert.NotNull(sheet.GetElementById(link.Fragment[1..])));
        }
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("?v=1", 200)]
    [InlineData("?v=999", 404)]
    [InlineData("?v=x", 400)]
    public async Task An_edition_that_never_was_is_not_packed(string query, int status) =>
        Assert.Equal(status, (int)(await shared.App.VisitAsync(KindsOfPage.Address("room", "en", shared.App) + "/cartridge.imscc" + query)).Response.StatusCode);

    [Fact]
    public async Task A_room_that_never_was_is_not_packed() => Assert.Equal(HttpStatusCode.NotFound, (await shared.App.VisitAsync("/en/exhibition/nowhere/cartridge.imscc")).Response.StatusCode);

    private static IEnumerable<XName> Names(XElement element) => element.Elements().Select(child => child.Name);

    private static (string Language, string Text) Words(XElement element) => Assert.Single(element.Elements()) is var words ? (words.Attribute("language")!.Value, words.Value) : default;

    private static Dictionary<string, XDocument> Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return archive.Entries.ToDictionary(entry => entry.FullName, entry =>
        {
            using var stream = entry.Open();
            return XDocument.Load(stream);
        }, StringComparer.Ordinal);
    }
}
