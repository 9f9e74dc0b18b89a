using System.Net;
using System.Text.Json;
using KhojalyMemorial.Content;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Features.Api;

/// <summary>The register for programs.</summary>
public sealed class ReadPersonsTests(SharedMuseum shared)
{
    [Fact]
    public async Task A_person_is_told_as_the_downloads_tell()
    {
        using var client = shared.App.Visitor();
        var persons = (await client.ReadPartsAsync("persons", "en")).Single().GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["Alif Hajiyev", "Agil Guliyev"], persons.Select(person => person.GetProperty("name").GetString()));
        Assert.Equal(["Hacıyev Əlif", "Quliyev Aqil"], persons.Select(person => person.GetProperty("listName").GetString()));
        Assert.All(persons, person => Assert.Equal("killed", person.GetProperty("statuses")[0].GetProperty("status").GetString()));
        Assert.All(persons, person => Assert.NotEqual(0, person.GetProperty("statuses")[0].GetProperty("sources").GetArrayLength()));
    }

    [Fact]
    public async Task Its_fields_are_those_of_the_downloads_and_no_more()
    {
        using var client = shared.App.Visitor();
        var person = (await client.ReadPartsAsync("persons", "en")).Single().GetProperty("items")[0];

        Assert.Equal(
            ["number", "language", "name", "listName", "names", "sex", "birth", "death", "ageFrom", "ageTo", "statuses", "home", "countedAmong613By", "records", "address", "changedUtc"],
            person.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task Who_is_invented_or_shown_by_consent_is_passed_over_and_parts_go_on_behind_them()
    {
        await using var app = await MuseumApp.StartAsync();
        var (curator, source) = (new Curator(app.Database), app.Museum.Sources.Keys.First());
        var drafts = new List<Draft>();
        for (var number = 100_001; number <= 100_060; number++)
        {
            var key = number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            drafts.Add(await curator.WriteAsync(Kind.Person, key, Registered.Person(source), Registered.Everywhere(Registered.Text(slug: "person-" + key))));
        }

        await app.PublishArtificialAsync([.. drafts]);
        using var client = app.Visitor();
        var numbers = (await client.ReadPartsAsync("persons", "az")).SelectMany(part => part.GetProperty("items").EnumerateArray()).Select(person => person.GetProperty("number").GetString());

        Assert.Equal(62, app.Register().File.All().Count());
        Assert.Equal(["418207", "702954"], numbers);
        var behind = JsonDocument.Parse(await client.GetStringAsync("/api/v1/persons?after=418207")).RootElement;
        Assert.Equal("702954", Assert.Single(behind.GetProperty("items").EnumerateArray()).GetProperty("number").GetString());
        Assert.Equal(0, JsonDocument.Parse(await client.GetStringAsync("/api/v1/persons?after=702954")).RootElement.GetProperty("items").GetArrayLength());
    }
}
