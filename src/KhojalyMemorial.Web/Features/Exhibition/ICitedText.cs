using KhojalyMemorial.Features.Exhibition.Citing;
using KhojalyMemorial.Features.Shared;

namespace KhojalyMemorial.Features.Exhibition;

/// <summary>A page that is a text of the museum: it can be cited, has a history, and takes reports of errors.</summary>
public interface ICitedText
{
    /// <summary>Title and address.</summary>
    PageHead Head { get; }

    /// <summary>How the page is cited.</summary>
    CiteBox Cite { get; }

    /// <summary>What became of the text.</summary>
    History History { get; }

    /// <summary>Where an error on the page is reported.</summary>
    string Report { get; }
}
