using System.Xml.Linq;
using KhojalyMemorial.Data;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace KhojalyMemorial.Accounts;

/// <summary>Keeps the keys that seal cookies in the database.</summary>
/// <param name="services">Gives a database context for each call.</param>
public sealed class ProtectionKeys(IServiceScopeFactory services) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = services.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<MuseumDbContext>().ProtectionKeys.Select(key => key.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        ArgumentNullException.ThrowIfNull(element);
        using var scope = services.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<MuseumDbContext>();
        database.ProtectionKeys.Add(new ProtectionKey { Name = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        database.SaveChanges();
    }
}
