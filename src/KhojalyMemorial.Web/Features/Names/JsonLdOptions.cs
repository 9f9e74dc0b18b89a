using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace KhojalyMemorial.Features.Names;

/// <summary>How linked data is written into files.</summary>
internal static class JsonLdOptions
{
    /// <summary>Letters of all alphabets as they are.</summary>
    public static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };
}
