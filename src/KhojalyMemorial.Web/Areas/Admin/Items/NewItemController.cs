using System.Globalization;
using KhojalyMemorial.Accounts;
using KhojalyMemorial.Areas.Admin.Shared;
using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Data;
using KhojalyMemorial.Desk;
using KhojalyMemorial.Desk.Forms;
using KhojalyMemorial.Publishing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace KhojalyMemorial.Areas.Admin.Items;

/// <summary>Makes an item: its key, which never changes, and the data that its languages share.</summary>
/// <param name="database">Knows which keys are taken.</param>
/// <param name="revisions">Saves.</param>
/// <param name="drafts">Knows what the keys in the fields stand for.</param>
[Route("admin/items/new/{kind}")]
public sealed class NewItemController(MuseumDbContext database, Revisions revisions, DraftReader drafts) : AdminController
{
    /// <summary>The empty form.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="room">For a page: the room that it is made in.</param>
    /// <returns>The page.</returns>
    [HttpGet("")]
    public async Task<IActionResult> New(string kind, string? room)
    {
        if (Kind.Find(kind) is not { } known)
        {
            return Missing();
        }

        var given = room is null || known != Kind.Page ? Enumerable.Empty<KeyValuePair<string, string>>() : [KeyValuePair.Create("room", room)];
        var typed = TypedForm.Of(RecordFields.Of(known.Data), given);
        return View("New", await PageAsync(known, known.IsNumbered ? PersonNumber.Print(PersonNumber.Draw(IsTaken)) : "", known == Kind.Page && room is null ? typed : await PlacedAsync(known, typed)));
    }

    /// <summary>Makes the item.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="newKey">Its key.</param>
    /// <param name="wish">What a button beside a list asks for; null to make the item.</param>
    /// <returns>On to the form of its text; or the form with what is wrong.</returns>
    [HttpPost("")]
    public async Task<IActionResult> Create(string kind, [FromForm] string? newKey, [FromForm] string? wish)
    {
        if (Kind.Find(kind) is not { } known)
        {
            return Missing();
        }

        var fields = RecordFields.Of(known.Data);
        var key = newKey?.Trim() ?? "";
        var posted = PostedForm.Of(await Request.ReadFormAsync(), fields);
        if (wish is not null)
        {
            var (form, element) = FormLists.Do(posted.Typed, fields, wish);
            return View("New", await PageAsync(known, key, form) with { Focus = element, Tab = posted.Tab, IsTyped = true, Notice = wish == "browser" ? "Desk.Copy.Used" : null });
        }

        var read = FormReader.Read(known.Data, await PlacedAsync(known, posted.Typed));
        var problems = KeyProblems(known, key).Concat(await TakenAsync(known, key)).Concat(FormChecks.Of(read, data: null)).Concat(RoomProblems(known, key, read.Record)).ToList();
        if ((problems.Count == 0 && await SaveAsync(known, key, read.Record)) || (problems.TrueForAll(problem => problem == Taken) && await IsMadeAsync(known, key, read.Record)))
        {
            Say("Desk.Made");
            return LocalRedirect($"/admin/items/{known.Name}/{key}/{Language.Code}?saved={posted.Tab}");
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View("New", await PageAsync(known, key, read.Typed) with { Problems = problems.Count > 0 ? problems : [Taken], Tab = posted.Tab, IsTyped = true });
    }

    private static FormProblem Taken => new("newKey", null, "Desk.Problem.KeyTaken", IsKey: true);

    private bool IsTaken(int number)
    {
        var key = PersonNumber.Print(number);
        return database.Items.Any(item => item.Kind == Kind.Person.Name && item.Key == key);
    }

    // What has a place in an order and is given none comes last.
    private async Task<TypedForm> PlacedAsync(Kind kind, TypedForm typed)
    {
        if (typed["order"].Trim().Length > 0 || !RecordFields.Of(kind.Data).Any(field => field is { Name: "order", IsRequired: true }))
        {
            return typed;
        }

        var all = await drafts.ReadAsync(HttpContext.RequestAborted);
        var last = (kind == Kind.Page ? all.PagesOf(typed["room"].Trim()) : all.Of(kind)).Select(item => item.Order).DefaultIfEmpty(0).Max();
        typed.Set("order", (last + 1).ToString(CultureInfo.InvariantCulture));
        return typed;
    }

    private static IEnumerable<FormProblem> KeyProblems(Kind kind, string key) =>
        kind.IsNumbered && !kind.Takes(key) ? [new("newKey", null, "Desk.Problem.PersonNumber", IsKey: true)] : ContentKey.IsValid(key) ? [] : [new("newKey", null, "Desk.Problem.KeyShape", IsKey: true) { Arguments = [ContentKey.MaxLength] }];

    private async Task<IEnumerable<FormProblem>> TakenAsync(Kind kind, string key) =>
        await database.Items.AnyAsync(item => item.Kind == kind.Name && item.Key == key) ? [Taken] : [];

    private IEnumerable<FormProblem> RoomProblems(Kind kind, string key, object record) =>
        User.MayWorkIn(record is PageData page ? page.Room : kind == Kind.Room ? key : null) ? []
            : [new(kind == Kind.Page ? "room" : "newKey", null, "Desk.Problem.OtherRoom", IsKey: true)];

    private async Task<bool> SaveAsync(Kind kind, string key, object data)
    {
        var item = await revisions.ItemAsync(kind, key);
        try
        {
            return (await revisions.SaveAsync(item, Revision.Shared, data, User.AccountId().ToString(), basedOn: null)).Saved is not null;
        }
        catch (DbUpdateException) when (database.Items.Any(one => one.Kind == kind.Name && one.Key == key))
        {
            return false; // Somebody made the same one at the same moment.
        }
    }

    // Pressed twice, or sent again after a lost answer: the curator's own item of a moment ago is no other item.
    private async Task<bool> IsMadeAsync(Kind kind, string key, object data)
    {
        var all = await (
            from item in database.Items
            join revision in database.Revisions on item.Id equals revision.ItemId
            where item.Kind == kind.Name && item.Key == key && item.TrashedUtc == null
            select revision).AsNoTracking().Take(2).ToListAsync();
        return all is [{ Language: Revision.Shared } only] && only.Author == User.AccountId().ToString() && only.Says(ContentJson.BodyOf(data));
    }

    private async Task<NewItemForm> PageAsync(Kind kind, string key, TypedForm typed) =>
        new(Head(Texts.Format("Desk.New.Title", Texts[$"Desk.Kind.{TextKeyOf(kind)}"]), "items"), kind, key, typed) { Drafts = await drafts.ReadAsync(HttpContext.RequestAborted) };

    private static string TextKeyOf(Kind kind) => Languages.TextKey.From(kind.Name);
}

/// <summary>The form of an item that is being made.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Key">The key as it was typed.</param>
/// <param name="Typed">What stands in the fields.</param>
public sealed record NewItemForm(DeskHead Head, Kind Kind, string Key, TypedForm Typed) : FieldForm(Head, Typed)
{
    /// <summary>The tab, under which the browser keeps what is typed.</summary>
    public Guid Tab { get; init; } = Guid.CreateVersion7();

    /// <summary>Whether the fields hold something that a curator typed.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The key of what is said above the form.</summary>
    public string? Notice { get; init; }

    /// <inheritdoc/>
    public override IReadOnlyList<FormField> Fields => RecordFields.Of(Kind.Data);
}
