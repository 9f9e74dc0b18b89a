using KhojalyMemorial.Publishing.Cache;

namespace KhojalyMemorial.Tests.Publishing.Cache;

public class AcceptEncodingTests
{
    [Theory]
    [InlineData("gzip, deflate, br, zstd", "Brotli")]
    [InlineData("br;q=0.5, gzip;q=0.8", "Gzip")]
    [InlineData("br;q=0, gzip", "Gzip")]
    [InlineData("br;q=0, gzip;q=0.000", "Identity")]
    [InlineData("BR ; Q=1.0", "Brotli")]
    [InlineData("x-gzip", "Gzip")]
    [InlineData("*", "Brotli")]
    [InlineData("*;q=0", "Identity")]
    [InlineData("br;q=0, *", "Gzip")]
    [InlineData("identity, gzip;q=0.5", "Identity")]
    [InlineData("identity;q=0.2, gzip;q=0.5", "Gzip")]
    [InlineData("identity;q=0", "Identity")]
    [InlineData("deflate", "Identity")]
    [InlineData("brotli, bread", "Identity")]
    [InlineData("br;q=none", "Identity")]
    [InlineData("", "Identity")]
    [InlineData(null, "Identity")]
    public void The_highest_weight_wins_then_Brotli_then_gzip(string? header, string coding) =>
        Assert.Equal(coding, AcceptEncoding.Choose(header).ToString());
}
