namespace KhojalyMemorial.Content.Kinds;

/// <summary>The words for what is shown of a person, each of which can be public, given on request or kept private.</summary>
public static class PersonField
{
    /// <summary>The name; without it nothing of the person is shown.</summary>
    public const string Name = "name";

    /// <summary>Other forms of the name.</summary>
    public const string Forms = "forms";

    /// <summary>The sex.</summary>
    public const string Sex = "sex";

    /// <summary>Birth.</summary>
    public const string Birth = "birth";

    /// <summary>Death.</summary>
    public const string Death = "death";

    /// <summary>The age in 1992.</summary>
    public const string Age = "age";

    /// <summary>The home.</summary>
    public const string Home = "home";

    /// <summary>Family links.</summary>
    public const string Family = "family";

    /// <summary>What became of the person.</summary>
    public const string Status = "status";

    /// <summary>Life before, and the person in the story.</summary>
    public const string Life = "life";

    /// <summary>What is known of 25 and 26 February 1992.</summary>
    public const string Night = "night";

    /// <summary>The place on memorials.</summary>
    public const string Memorial = "memorial";

    /// <summary>Pictures.</summary>
    public const string Pictures = "pictures";

    /// <summary>What single sources say.</summary>
    public const string Records = "records";

    /// <summary>Given to those who ask with reason.</summary>
    public const string OnRequest = "on-request";

    /// <summary>Kept private at the family's wish.</summary>
    public const string Withheld = "withheld";

    /// <summary>All fields, in the order of the page.</summary>
    public static readonly IReadOnlyList<string> All = [Name, Forms, Sex, Birth, Death, Age, Home, Family, Status, Life, Night, Memorial, Pictures, Records];
}
