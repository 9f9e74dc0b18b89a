namespace KhojalyMemorial.Publishing.Search.Names;

/// <summary>How near a name is to what was typed; the smaller the nearer. Up to <see cref="OtherName"/> it is held to be the same name.</summary>
public enum NameTier
{
    /// <summary>Spelt so, apart from case.</summary>
    Same,

    /// <summary>Spelt so apart from marks, between Azerbaijani Latin and Cyrillic, or in an older alphabet.</summary>
    Spelling,

    /// <summary>It sounds alike: Russian and English spellings.</summary>
    Sound,

    /// <summary>Curators hold the two to be one name: Fatma, Fatima.</summary>
    OtherName,

    /// <summary>A family's name with another ending (Əliyev, Əliyeva, Əlizadə), or the father's name. Never the same name.</summary>
    Kin,

    /// <summary>The name begins so, or is put together with it (Ağahüseyn).</summary>
    Beginning,

    /// <summary>It stands within the name, the name begins as it sounds, or it is a title that the name has not.</summary>
    Within,

    /// <summary>One letter differs. Looked for only where nothing else was found.</summary>
    OneLetter,
}

/// <summary>Why a person was found, in a word for the visitor.</summary>
public enum NameReason
{
    /// <summary>Nothing was typed: everybody is shown.</summary>
    None,

    /// <summary>The same name.</summary>
    SameName,

    /// <summary>The same name, typed or written without its marks.</summary>
    WithoutMarks,

    /// <summary>The same name, in Cyrillic letters.</summary>
    InCyrillic,

    /// <summary>The same name, in Latin letters.</summary>
    InLatin,

    /// <summary>The same name in an older spelling.</summary>
    OlderSpelling,

    /// <summary>It sounds alike.</summary>
    SoundsLike,

    /// <summary>Another form of the name, by the list of such forms.</summary>
    OtherForm,

    /// <summary>The same family stem.</summary>
    FamilyStem,

    /// <summary>It is the father's name.</summary>
    Patronymic,

    /// <summary>It is part of the name.</summary>
    PartOfName,

    /// <summary>One letter differs.</summary>
    OneLetterDiffers,
}
