using System.Globalization;
using KhojalyMemorial.Features.Api.Items;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Errors;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Cache;
using KhojalyMemorial.Publishing.Register;
using Microsoft.AspNetCore.Mvc;

namespace KhojalyMemorial.Features.Api;

/// <summary>The register of names for programs: public fields only, and nobody who is shown by consent.</summary>
/// <param name="museum">The edition that this request sees.</param>
/// <param name="register">The register.</param>
/// <param name="address">Makes absolute addresses.</param>
[Route(ReadApi.Root + "/persons")]
[Tags("Register of names")]
public sealed class PersonsController(PublishedMuseum museum, NamesRegister register, PublicUrl address) : ReadController(museum, address)
{
    private readonly PublicUrl _address = address;

    /// <summary>The persons of the register, by number.</summary>
    /// <param name="lang">The language of texts and addresses: az, en or ru; English when empty.</param>
    /// <param name="after">The number behind which the part begins, as the address of the next part gives it; the first part when empty.</param>
    /// <returns>The persons, with the fields that their families and the museum have made public.</returns>
    [HttpGet("")]
    [VisitorPage("lang", "after")]
    [ProducesResponseType<ReadList<PersonItem>>(StatusCodes.Status200OK, "application/json", Description = "A part of the list: the public fields of each person.")]
    [ProducesResponseType<ProblemDetails>(StatusCodes.Status503ServiceUnavailable, ProblemError.MediaType, Description = "The register is being opened.")]
    public IActionResult Index([FromQuery] string? lang, [FromQuery] string? after)
    {
        if (LanguageOf(lang) is not { } language)
        {
            return NoLanguage();
        }

        var number = 0;
        if (!string.IsNullOrEmpty(after) && !int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out number))
        {
            return Refuse("The parameter after is the number of a person.");
        }

        // An empty answer would say that there is nobody, and would be kept.
        if (register.Current.Stamp.Edition == 0)
        {
            return Refuse("The register cannot be read now. Try again in a little while.", StatusCodes.Status503ServiceUnavailable);
        }

        var (found, hasMore) = Behind(number);
        var printer = new ItemPrinter(Museum, language, _address);
        return Part(language, [.. found.Select(person => PersonItem.Of(person, printer))], hasMore ? found[^1].Key : null);
    }

    private (List<RegisterPerson> Found, bool HasMore) Behind(int number)
    {
        var found = new List<RegisterPerson>();
        while (found.Count <= PartSize)
        {
            var some = register.File.After(number, PartSize + 1);
            found.AddRange(some.Where(person => person.IsForMachines));
            if (some.Count <= PartSize)
            {
                break;
            }

            number = some[^1].Number;
        }

        return (found[..Math.Min(PartSize, found.Count)], found.Count > PartSize);
    }
}
