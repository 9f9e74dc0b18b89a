using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Features.Shared;

/// <summary>
/// A thin Common Cartridge 1.3 (1EdTech): a package that a school's system reads in, with a title, a description and links in their order. It holds no text of
/// the museum, so that what is corrected or withdrawn here lives on nowhere else.
/// </summary>
/// <param name="Key">The name of the package: letters, digits and hyphens, the same whenever the same is packed.</param>
/// <param name="Language">The language of title, description and links.</param>
/// <param name="Title">What the school's system calls it.</param>
/// <param name="Description">What it is for, in a sentence or two.</param>
/// <param name="Links">The links, in order; at least one.</param>
public sealed record CommonCartridge(string Key, Language Language, string Title, string Description, IReadOnlyList<CartridgeLink> Links)
{
    /// <summary>The media type of a package.</summary>
    public const string MediaType = "application/vnd.ims.imsccv1p3";

    /// <summary>How the name of a package ends.</summary>
    public const string Extension = ".imscc";

    private const string Schemas = "http://www.imsglobal.org/profile/cc/ccv1p3/";
    private static readonly XNamespace Package = "http://www.imsglobal.org/xsd/imsccv1p3/imscp_v1p1";
    private static readonly XNamespace Metadata = "http://ltsc.ieee.org/xsd/imsccv1p3/LOM/manifest";
    private static readonly XNamespace WebLink = "http://www.imsglobal.org/xsd/imsccv1p3/imswl_v1p3";
    private static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>Writes the package.</summary>
    /// <param name="changedUtc">When what it links to was last changed, UTC; the time of the files in it, so that the same content makes the same bytes.</param>
    /// <returns>A ZIP file.</returns>
    public byte[] Write(DateTime changedUtc)
    {
        if (Links.Count == 0)
        {
            throw new InvalidOperationException("A cartridge without a link opens nothing.");
        }

        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            Add(zip, "imsmanifest.xml", Manifest(), changedUtc);
            foreach (var (link, at) in Links.Select((link, at) => (link, at)))
            {
                Add(zip, FileOf(at), Link(link), changedUtc);
            }
        }

        return bytes.ToArray();
    }

    private XElement Manifest() => new(
        Package + "manifest",
        new XAttribute("identifier", "khojaly-" + Key),
        new XAttribute(XNamespace.Xmlns + "lomimscc", Metadata),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XAttribute(Instance + "schemaLocation", $"{Package} {Schemas}ccv1p3_imscp_v1p2_v1p0.xsd {Metadata} {Schemas}LOM/ccv1p3_lommanifest_v1p0.xsd"),
        new XElement(Package + "metadata",
            new XElement(Package + "schema", "IMS Thin Common Cartridge"),
            new XElement(Package + "schemaversion", "1.3.0"),
            new XElement(Metadata + "lom",
                new XElement(Metadata + "general", Words("title", Title), new XElement(Metadata + "language", Language.Code), Words("description", Description)),
                new XElement(Metadata + "rights", new XElement(Metadata + "copyrightAndOtherRestrictions", new XElement(Metadata + "value", "yes")), Words("description", "CC BY 4.0")))),
        new XElement(Package + "organizations",
            new XElement(Package + "organization", new XAttribute("identifier", "organization"), new XAttribute("structure", "rooted-hierarchy"),
                // The root has no title by the standard; the folder below it carries that of the package.
                new XElement(Package + "item", new XAttribute("identifier", "root"),
                    new XElement(Package + "item", new XAttribute("identifier", "folder"), new XElement(Package + "title", Title),
                        Links.Select((link, at) => new XElement(Package + "item",
                            new XAttribute("identifier", Named("item", at)), new XAttribute("identifierref", Named("link", at)), new XElement(Package + "title", link.Title))))))),
        new XElement(Package + "resources",
            Links.Select((_, at) => new XElement(Package + "resource",
                new XAttribute("identifier", Named("link", at)), new XAttribute("type", "imswl_xmlv1p3"),
                new XElement(Package + "file", new XAttribute("href", FileOf(at)))))));

    private XElement Words(string name, string words) =>
        new(Metadata + name, new XElement(Metadata + "string", new XAttribute("language", Language.Code), words));

    // In a window of its own: pages of the museum let nobody frame them.
    private static XElement Link(CartridgeLink link) => new(
        WebLink + "webLink",
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XAttribute(Instance + "schemaLocation", $"{WebLink} {Schemas}ccv1p3_imswl_v1p3.xsd"),
        new XElement(WebLink + "title", link.Title),
        new XElement(WebLink + "url", new XAttribute("href", link.Address), new XAttribute("target", "_blank")));

    private static string Named(string what, int at) => string.Create(CultureInfo.InvariantCulture, $"{what}-{at + 1}");

    private static string FileOf(int at) => $"links/{Named("link", at)}.xml";

    // Not compressed here: the site compresses what it sends.
    private static void Add(ZipArchive zip, string name, XElement content, DateTime changedUtc)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = new DateTimeOffset(DateTime.SpecifyKind(changedUtc, DateTimeKind.Utc));
        using var stream = entry.Open();
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" });
        new XDocument(content).Save(xml);
    }
}

/// <summary>A link of a cartridge.</summary>
/// <param name="Title">What it is called there.</param>
/// <param name="Address">The absolute address.</param>
public sealed record CartridgeLink(string Title, string Address);
