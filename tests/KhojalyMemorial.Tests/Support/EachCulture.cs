using System.Globalization;

namespace KhojalyMemorial.Tests.Support;

/// <summary>
/// Runs a check under the thread cultures of the three languages: what machines read must not depend on them (under az, "TITLE" lowers to
/// "tıtle"), nor may one language's pages depend on another's.
/// </summary>
public static class EachCulture
{
    /// <summary>Runs the check once for each culture, and puts the thread's culture back.</summary>
    public static void Run(Action check)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            foreach (var name in (string[])["en-GB", "az-AZ", "ru-RU"])
            {
                CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
                check();
            }
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
        }
    }
}
