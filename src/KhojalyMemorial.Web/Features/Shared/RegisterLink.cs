using KhojalyMemorial.Content;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Register;

namespace KhojalyMemorial.Features.Shared;

/// <summary>Names a person of the register and leads to the person's page.</summary>
public static class RegisterLink
{
    /// <summary>The link.</summary>
    /// <param name="register">The register.</param>
    /// <param name="number">What stands for a public number; anything else is nobody.</param>
    /// <param name="language">The language of the page.</param>
    /// <param name="livingToo">Whether people who are shown by their own consent are meant too: nobody lights a candle for the living.</param>
    /// <returns>Null where no such person is public in the language.</returns>
    public static LabelledLink? To(NamesRegister register, string? number, Language language, bool livingToo = true)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(language);
        return PersonNumber.TryParse(number, out var known) && register.Find(known) is { } person && (livingToo || !person.ByConsent) && person.Texts.TryGetValue(language.Code, out var text)
            ? new(Addresses.PersonAddress(person.Key, text.Slug, language), text.Name) : null;
    }
}
