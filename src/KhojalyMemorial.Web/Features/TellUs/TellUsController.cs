using KhojalyMemorial.Data;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Features.Shared;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;
using KhojalyMemorial.Security;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.TellUs;

/// <summary>Letters of families and readers: a correction, an addition, a photograph, a wish that something be taken down. No account, no script, no puzzle.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">Names the person.</param>
/// <param name="intake">Takes letters in.</param>
/// <param name="pace">Slows down who sends too much.</param>
[Route("/" + LanguageSegment + "/names/tell-us")]
[FormLimit((CaseFiles.Most * CaseFiles.Largest) + (1024 * 1024))]
public sealed class TellUsController(PublishedMuseum museum, NamesRegister register, Intake intake, FormPace pace) : VisitorFormController(museum)
{
    // Problems are listed in the order of the fields.
    private static readonly string[] Order = ["kind", "text", "files", "name", "relation", "contact", "earlier"];

    /// <summary>The form.</summary>
    /// <param name="person">The public number of a person.</param>
    /// <param name="page">The path of a page.</param>
    /// <param name="kind">What is asked for.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public ViewResult New(string? person, string? page, string? kind) =>
        Form(new Letter { Once = Guid.NewGuid(), Person = person, Page = page is ['/', not '/', ..] && page.Length <= Letter.LongestPage ? page : null, Kind = kind }, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Takes a letter.</summary>
    /// <param name="letter">What was typed.</param>
    /// <param name="files">What was chosen.</param>
    /// <returns>The number of the case; 422 with all that was typed where something is wrong, 429 where too much is sent, 503 where it cannot be stored now.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create([FromForm] Letter letter, [FromForm] IReadOnlyList<IFormFile>? files)
    {
        ArgumentNullException.ThrowIfNull(letter);
        var chosen = (files ?? []).Where(file => file.Length > 0 || file.FileName.Length > 0).ToList();
        var (sent, wrong) = await ReadAsync(chosen);
        var problems = letter.Problems().ToDictionary(one => one.Key, one => Texts[one.Value], StringComparer.Ordinal);
        if (wrong is not null)
        {
            problems["files"] = wrong;
        }

        if (problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Form(letter, problems, lostFiles: chosen.Count > 0);
        }

        if (pace.Wait(HttpContext) is { } wait)
        {
            Later(StatusCodes.Status429TooManyRequests, wait);
            return Form(letter, problems, Texts["TellUs.TooMany"], chosen.Count > 0);
        }

        try
        {
            return Received(await intake.TakeAsync(letter, sent, Language, HttpContext.RequestAborted), letter);
        }
        catch (Exception problem) when (Outage.Is(problem))
        {
            Later(StatusCodes.Status503ServiceUnavailable, TimeSpan.FromSeconds(30));
            return Form(letter, problems, Texts["TellUs.Away"], chosen.Count > 0);
        }
    }

    private async Task<(IReadOnlyList<SentFile> Sent, string? Wrong)> ReadAsync(List<IFormFile> files)
    {
        if (files.Count > CaseFiles.Most)
        {
            return ([], Texts.Format("TellUs.Files.TooMany", CaseFiles.Most));
        }

        var sent = new List<SentFile>();
        foreach (var file in files)
        {
            var name = Path.GetFileName(file.FileName);
            await using var stream = file.OpenReadStream();
            if (file.Length > CaseFiles.Largest)
            {
                return ([], Texts.Format("TellUs.Files.TooLarge", name, CaseFiles.Largest >> 20));
            }

            if (await FileContent.TypeOfAsync(stream) is not { } type)
            {
                return ([], Texts.Format("TellUs.Files.WrongType", name));
            }

            sent.Add(new(name.Length <= Letter.LongestLine ? name : name[^Letter.LongestLine..], type, file.Length, file.OpenReadStream));
        }

        return (sent, null);
    }

    private ViewResult Form(Letter letter, IReadOnlyDictionary<string, string> problems, string? whole = null, bool lostFiles = false)
    {
        var title = Texts["TellUs.Title"];
        LabelledLink[] first = whole is null ? [] : [new("", whole)];
        return View("Index", new TellUsPage(Head(title), letter)
        {
            Person = RegisterLink.To(register, letter.Person, Language),
            Problems = problems,
            ProblemList = [.. first, .. problems.OrderBy(one => Array.IndexOf(Order, one.Key)).Select(one => new LabelledLink($"#{(one.Key == "kind" ? "kind-" + CaseKind.Correction : one.Key)}", one.Value))],
            LostFiles = lostFiles,
        });
    }

    private ViewResult Received(TakenLetter taken, Letter letter) => View("Received", new ReceivedPage(
        Head(Texts["TellUs.Received.Title"]), taken.Number, Baku.Print(taken.DueUtc, Language),
        taken.Sent == 0 ? null : taken.Kept == taken.Sent ? Texts.Count("TellUs.Received.Files", taken.Kept) : Texts["TellUs.Received.FilesLost"],
        !string.IsNullOrWhiteSpace(letter.Contact)));

    private PageHead Head(string title) => HeadOf("/names/tell-us", title, Texts["TellUs.Description"]) with
    {
        Section = "names", NoIndex = true, Feed = null,
        Breadcrumb = Way(new Crumb(Texts["Nav.Names"], $"/{Language}/names"), new Crumb(Texts["TellUs.Title"], $"/{Language}/names/tell-us")),
    };
}
