using System.Net;
using KhojalyMemorial.Lti;

namespace KhojalyMemorial.Tests.Features.Lti;

/// <summary>Which machines the museum asks for keys, and which it does not.</summary>
public sealed class OutsideAddressTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    public void Machines_of_private_networks_are_inside(string address) => Assert.True(OutsideAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.32.0.1")]
    [InlineData("192.169.0.1")]
    [InlineData("2606:4700::1")]
    [InlineData("::ffff:8.8.8.8")]
    public void Machines_of_the_open_internet_are_not(string address) => Assert.False(OutsideAddress.IsInside(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://moodle.example/jwks", true)]
    [InlineData("https://moodle.example:8443/jwks?x=1", true)]
    [InlineData("http://moodle.example/jwks", false)]
    [InlineData("http://localhost/jwks", false)]
    [InlineData("https://user@moodle.example/", false)]
    [InlineData("https://moodle.example/#x", false)]
    [InlineData("ftp://moodle.example/", false)]
    [InlineData("/jwks", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Addresses_are_taken_by_https_only(string? address, bool taken) => Assert.Equal(taken, OutsideAddress.Read(address, mayBeLocal: false) is not null);

    [Fact]
    public void In_development_a_platform_may_run_on_this_machine()
    {
        Assert.NotNull(OutsideAddress.Read("http://localhost:8080/jwks", mayBeLocal: true));
        Assert.Null(OutsideAddress.Read("http://moodle.example/jwks", mayBeLocal: true));
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    public async Task In_production_no_machine_inside_is_connected_to_by_whatever_name(string host)
    {
        await using var platform = await TestPlatform.StartAsync();
        using var handler = new SocketsHttpHandler { ConnectCallback = OutsideAddress.ConnectAsync, UseProxy = false };
        using var client = new HttpClient(handler);
        var address = new UriBuilder(platform.Issuer) { Host = host, Path = "/jwks" }.Uri;

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address));
        Assert.Equal(0, platform.KeyReads);
    }

    [Theory]
    [InlineData("https://moodle.example", "https://moodle.example")]
    [InlineData(" https://Moodle.example/ \n https://*.instructure.com https://moodle.example", "https://moodle.example https://*.instructure.com")]
    [InlineData("https://moodle.example:8443", "https://moodle.example:8443")]
    [InlineData("https://moodle.example/path", null)]
    [InlineData("http://moodle.example", null)]
    [InlineData("https://*", null)]
    [InlineData("https://*.com", null)]
    [InlineData("*", null)]
    [InlineData("'self'", null)]
    [InlineData("https://a.example; script-src *", null)]
    [InlineData("", null)]
    public void Origins_that_may_frame_are_origins_and_nothing_else(string typed, string? kept) => Assert.Equal(kept, PlatformFrames.Normal(typed, mayBeLocal: false));
}
