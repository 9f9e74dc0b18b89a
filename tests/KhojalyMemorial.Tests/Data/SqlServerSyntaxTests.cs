using System.Reflection;
using KhojalyMemorial.Content;
using KhojalyMemorial.Operations;
using KhojalyMemorial.Operations.Commands;
using KhojalyMemorial.Publishing;
using KhojalyMemorial.Publishing.Portable;
using KhojalyMemorial.Tests.Support;
using Microsoft.Data.SqlClient;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace KhojalyMemorial.Tests.Data;

/// <summary>What SQL Server would be asked, read by Microsoft's own parser.</summary>
public sealed class SqlServerSyntaxTests
{
    [Fact]
    public void The_idempotent_script_parses() => Assert.Empty(Errors(DatabaseCommands.SqlServerScript()));

    [Fact]
    public void A_planted_error_is_caught() =>
        Assert.NotEmpty(Errors(DatabaseCommands.SqlServerScript().Replace("CREATE TABLE [Editions]", "CREATE TABEL [Editions]", StringComparison.Ordinal)));

    [Fact]
    public async Task Everything_that_writing_publishing_and_reading_asks_parses()
    {
        var server = new ListeningSqlServer();
        await using var context = server.NewContext();
        var revisions = new Revisions(context, TimeProvider.System);
        var item = await revisions.ItemAsync(Kind.Room, "room");
        var data = await revisions.SaveAsync(item, Revision.Shared, Some.Room(), "curator", null);
        var text = await revisions.SaveAsync(item, "en", Some.RoomText(), "curator", null);
        PublishPart[] parts = [new(item.Id, Revision.Shared, data.Saved!.Id), new(item.Id, "en", text.Saved!.Id)];
        await new Publisher(context, TimeProvider.System).PublishAsync(new PublishOrder("curator", parts));
        await MuseumReader.LoadAsync(context);
        await AuditVerification.FirstBrokenAsync(context);
        var folders = new MuseumFolders(Directory.CreateTempSubdirectory("museum-sql-").FullName, MuseumApp.SeedFolder);
        await new Exporter(context, new MediaFiles(folders)).RunAsync(Path.Combine(folders.Data, "export"));
        await new Importer(context, revisions, new Publisher(context, TimeProvider.System), new MediaFiles(folders)).RunAsync(MuseumApp.SeedFolder, "import");
        Directory.Delete(folders.Data, recursive: true);

        Assert.Contains(server.Heard, command => command.Contains("INSERT INTO [Publications]", StringComparison.Ordinal));
        Assert.Contains(server.Heard, command => command.Contains("INSERT INTO [AuditEntries]", StringComparison.Ordinal));
        Assert.All(server.Heard.Distinct(StringComparer.Ordinal), command => Assert.Empty(Errors(command)));
    }

    [Fact]
    public void The_contract_assembly_that_SQL_Server_commands_with_parameters_load_is_there()
    {
        var wanted = typeof(SqlCommand).Assembly.GetReferencedAssemblies().Single(name => name.Name == "Microsoft.SqlServer.Server");

        var loaded = Assembly.Load(wanted);

        Assert.Equal(wanted.GetPublicKeyToken(), loaded.GetName().GetPublicKeyToken());
        Assert.Equal(wanted.Version, loaded.GetName().Version);
        using var command = new SqlCommand("SELECT @key");
        Assert.Equal("road", command.Parameters.AddWithValue("@key", "road").SqlValue.ToString());
    }

    internal static IList<ParseError> Errors(string sql)
    {
        using var reader = new StringReader(sql);
        new TSql150Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);
        return errors;
    }
}
