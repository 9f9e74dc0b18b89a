using System.Text;
using KhojalyMemorial.Desk.Cases;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Tests.Support;

namespace KhojalyMemorial.Tests.Desk.Cases;

/// <summary>Files of strangers: known by their content, drawn anew by tools that are held on a leash.</summary>
public sealed class FileCleanerTests : IDisposable
{
    private const string Note = "NUMBATNOTE";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("museum-files-");
    private readonly CaseFiles _files;

    public FileCleanerTests() => _files = new CaseFiles(new MuseumFolders(_folder.FullName, ""));

    public static bool LacksVips => !File.Exists(new CaseOptions().VipsThumbnail);

    public static bool LacksPoppler => !File.Exists(new CaseOptions().PdfToPpm);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Skip = "libvips-tools are not installed", SkipWhen = nameof(LacksVips))]
    public async Task A_picture_is_drawn_anew_without_what_the_camera_wrote_and_what_came_is_deleted()
    {
        var file = await KeptAsync("image/jpeg", Sent.Picture(Note));
        Assert.Contains(Note, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_files.Raw(file))), StringComparison.Ordinal);

        await new FileCleaner(_files, new CaseOptions()).CleanAsync(file);

        Assert.Equal((CaseFileState.Clean, 1), (file.State, file.Pictures));
        var drawn = await File.ReadAllBytesAsync(_files.Picture(file, 1));
        Assert.Equal("image/jpeg", FileContent.TypeOf(drawn));
        Assert.DoesNotContain(Note, Encoding.Latin1.GetString(drawn), StringComparison.Ordinal);
        Assert.False(File.Exists(_files.Raw(file)));
    }

    [Fact(Skip = "poppler-utils are not installed", SkipWhen = nameof(LacksPoppler))]
    public async Task A_document_becomes_pictures_of_its_pages()
    {
        var file = await KeptAsync(FileContent.Pdf, Sent.Document(Note));

        await new FileCleaner(_files, new CaseOptions()).CleanAsync(file);

        Assert.Equal((CaseFileState.Clean, 1), (file.State, file.Pictures));
        Assert.DoesNotContain(Note, Encoding.Latin1.GetString(await File.ReadAllBytesAsync(_files.Picture(file, 1))), StringComparison.Ordinal);
        Assert.False(File.Exists(_files.Raw(file)));
    }

    [Fact]
    public async Task What_no_tool_can_read_is_kept_unopened()
    {
        var broken = await KeptAsync("image/jpeg", [0xFF, 0xD8, 0xFF, 0, 1, 2, 3]);
        var without = await KeptAsync("image/jpeg", Sent.Picture(Note));

        await new FileCleaner(_files, new CaseOptions()).CleanAsync(broken);
        await new FileCleaner(_files, new CaseOptions { VipsThumbnail = "/nowhere/vipsthumbnail" }).CleanAsync(without);

        Assert.Equal((CaseFileState.Unopened, 0), (broken.State, broken.Pictures));
        Assert.True(File.Exists(_files.Raw(broken)));
        Assert.Equal((CaseFileState.Unopened, 0), (without.State, without.Pictures));
        Assert.True(File.Exists(_files.Raw(without)));
    }

    [Theory]
    [InlineData("FFD8FFE0", "image/jpeg")]
    [InlineData("89504E470D0A1A0A", "image/png")]
    [InlineData("49492A00", "image/tiff")]
    [InlineData("524946460000000057454250", "image/webp")]
    [InlineData("0000001866747970686569630000", "image/heic")]
    [InlineData("255044462D312E34", "application/pdf")]
    [InlineData("3C73766720786D6C6E73", null)]
    [InlineData("504B030414000000", null)]
    [InlineData("4D5A900003000000", null)]
    [InlineData("47494638396101000100", null)]
    [InlineData("", null)]
    public void A_file_is_what_its_first_bytes_say(string hex, string? type) => Assert.Equal(type, FileContent.TypeOf(Convert.FromHexString(hex)));

    [Fact]
    public async Task A_tool_that_takes_too_long_is_stopped()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such tool on Windows.");
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.False(await BoundedProcess.RunAsync(_folder.FullName, new(TimeSpan.FromSeconds(1), 1L << 30, 1 << 20), ["/bin/sleep", "60"]));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 30);
    }

    [Fact]
    public async Task A_tool_that_writes_or_takes_too_much_fails()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such tool on Windows.");
        ProcessBounds bounds = new(TimeSpan.FromSeconds(30), 256L << 20, 1 << 20);

        Assert.True(await BoundedProcess.RunAsync(_folder.FullName, bounds, ["/bin/dd", "if=/dev/zero", "of=small", "bs=1024", "count=100"]));
        Assert.False(await BoundedProcess.RunAsync(_folder.FullName, bounds, ["/bin/dd", "if=/dev/zero", "of=large", "bs=1024", "count=5000"]));
        Assert.InRange(new FileInfo(Path.Combine(_folder.FullName, "large")).Length, 0, 1 << 20);
        Assert.False(await BoundedProcess.RunAsync(_folder.FullName, bounds, ["/bin/dd", "if=/dev/zero", "of=/dev/null", "bs=512M", "count=1"]));
    }

    [Fact]
    public async Task A_tool_gets_its_words_as_words_and_nothing_of_our_environment()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no such tool on Windows.");
        ProcessBounds bounds = new(TimeSpan.FromSeconds(30), 1L << 30, 1 << 20);

        Assert.True(await BoundedProcess.RunAsync(_folder.FullName, bounds, ["/bin/touch", "a;touch b"]));
        Assert.Equal(["a;touch b"], Directory.GetFiles(_folder.FullName).Select(Path.GetFileName));
        Assert.True(await BoundedProcess.RunAsync(_folder.FullName, bounds, ["/bin/sh", "-c", "test -z \"$DOTNET_ROOT$USER$ASPNETCORE_ENVIRONMENT\" && test \"$VIPS_BLOCK_UNTRUSTED\" = 1"]));
    }

    private async Task<CaseFile> KeptAsync(string type, byte[] content)
    {
        var file = new CaseFile { CaseId = Guid.NewGuid(), Name = "x", MediaType = type, Size = content.Length };
        await _files.KeepAsync(file, new SentFile("x", type, content.Length, () => new MemoryStream(content)));
        return file;
    }
}
