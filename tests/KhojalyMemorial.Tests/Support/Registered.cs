using KhojalyMemorial.Content;
using KhojalyMemorial.Content.Kinds;
using KhojalyMemorial.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace KhojalyMemorial.Tests.Support;

/// <summary>Invented people of the register, marked as such, for tests only.</summary>
public static class Registered
{
    /// <summary>A person who has died, with nothing but a name and a status.</summary>
    public static PersonData Person(string source, string name = "Nümunəyev Sınaq") => new()
    {
        Artificial = true,
        State = "dead",
        Names = [new PersonName { Name = name, Language = "az", Surname = name.Split(' ')[0], Given = name.Split(' ')[^1] }],
        Statuses = [new PersonStatus { Status = "killed", Certainty = "established", Sources = [new(source, null)] }],
    };

    /// <summary>The person in a language.</summary>
    public static PersonText Text(string name = "Nümunəyev Sınaq", string slug = "numuneyev-sinaq") => new() { Name = name, Slug = slug };

    /// <summary>The person in all languages.</summary>
    public static (Language Language, ItemText Text)[] Everywhere(PersonText text) => [.. Language.All.Select(language => (language, (ItemText)text))];

    /// <summary>Publishes drafts although they are invented, and lets visitors see them.</summary>
    public static async Task<PublishResult> PublishArtificialAsync(this MuseumApp app, params Draft[] drafts)
    {
        ArgumentNullException.ThrowIfNull(app);
        var result = await new Curator(app.Database).OrderAsync(new PublishOrder("curator", [.. drafts.SelectMany(draft => draft.Parts)]) { AllowsArtificial = true });
        Assert.True(result.Edition is not null, string.Join('\n', result.Problems));
        await app.LookAsync();
        return result;
    }

    /// <summary>Withdraws an item, and lets visitors see it.</summary>
    public static async Task WithdrawAsync(this MuseumApp app, Guid item, string? movedTo = null)
    {
        ArgumentNullException.ThrowIfNull(app);
        var result = await new Curator(app.Database).OrderAsync(new PublishOrder("curator", []) { Withdraw = [new WithdrawPart(item, Revision.Shared) { MovedTo = movedTo }] });
        Assert.True(result.Edition is not null, string.Join('\n', result.Problems));
        await app.LookAsync();
    }

    /// <summary>The register of the site.</summary>
    public static KhojalyMemorial.Publishing.Register.NamesRegister Register(this MuseumApp app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.Services.GetRequiredService<KhojalyMemorial.Publishing.Register.NamesRegister>();
    }
}
