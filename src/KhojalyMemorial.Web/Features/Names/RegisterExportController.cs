using System.Globalization;
using System.Text;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace KhojalyMemorial.Features.Names;

/// <summary>The public register as a file, for research: public fields only, nobody who is shown by consent.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">The register.</param>
/// <param name="address">Makes absolute addresses.</param>
[Route("/" + LanguageSegment + "/names")]
[EnableRateLimiting(RateLimits.Search)]
public sealed class RegisterExportController(PublishedMuseum museum, NamesRegister register, PublicUrl address) : VisitorController(museum)
{
    // Written out in portions, so that a register of any size needs no memory.
    private const int Portion = 200;

    /// <summary>One line for each person.</summary>
    /// <returns>CSV in UTF-8 with a byte order mark, by RFC 4180.</returns>
    [HttpGet("export.csv")]
    public Task Csv() => WriteAsync("text/csv; charset=utf-8; header=present", "names.csv", "\uFEFF" + RegisterCsv.Header, (person, _) => RegisterCsv.Line(person, Language, address), "");

    /// <summary>A graph with one node for each person.</summary>
    /// <returns>JSON-LD.</returns>
    [HttpGet("export.jsonld")]
    public Task JsonLd() => WriteAsync(
        "application/ld+json; charset=utf-8", "names.jsonld", "{\"@context\":\"https://schema.org\",\"@graph\":[\n",
        (person, isFirst) => (isFirst ? "" : ",\n") + PersonLd.Of(Museum, person, Language, address).ToJsonString(JsonLdOptions.Readable), "\n]}\n");

    /// <summary>How many people there are by what became of them and how sure it is: people, and not records; someone with two words is counted under both.</summary>
    /// <returns>CSV in UTF-8 with a byte order mark, by RFC 4180.</returns>
    [HttpGet("counts.csv")]
    public async Task Counts()
    {
        var (persons, counts) = (0, new SortedDictionary<string, int>(StringComparer.Ordinal));
        foreach (var person in register.Current.Stamp.Edition > 0 ? register.File.All().Where(person => person.IsForMachines) : [])
        {
            persons++;
            foreach (var status in person.Statuses)
            {
                counts[$"{status.Status},{status.Certainty}"] = counts.GetValueOrDefault($"{status.Status},{status.Certainty}") + 1;
            }
        }

        Head("text/csv; charset=utf-8; header=present", "counts.csv");
        var lines = counts.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key},{one.Value}\r\n"));
        await Response.WriteAsync(
            string.Create(CultureInfo.InvariantCulture, $"\uFEFFstatus,certainty,people\r\nall,,{persons}\r\n") + string.Concat(lines), Encoding.UTF8, HttpContext.RequestAborted);
    }

    private void Head(string mediaType, string file)
    {
        Response.ContentType = mediaType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{file}\"";
        Response.Headers.CacheControl = "no-cache";
        Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private async Task WriteAsync(string mediaType, string file, string head, Func<RegisterPerson, bool, string> line, string foot)
    {
        Head(mediaType, file);
        await Response.WriteAsync(head, Encoding.UTF8, HttpContext.RequestAborted);
        var isFirst = true;
        for (var skip = 0; register.Current.Stamp.Edition > 0; skip += Portion)
        {
            var persons = register.File.Some(skip, Portion);
            var text = new StringBuilder();
            foreach (var person in persons.Where(person => person.IsForMachines))
            {
                text.Append(line(person, isFirst));
                isFirst = false;
            }

            await Response.WriteAsync(text.ToString(), Encoding.UTF8, HttpContext.RequestAborted);
            if (persons.Count < Portion)
            {
                break;
            }
        }

        await Response.WriteAsync(foot, Encoding.UTF8, HttpContext.RequestAborted);
    }
}
