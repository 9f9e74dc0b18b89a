using System.Reflection;
using KhojalyMemorial.Data;
using KhojalyMemorial.Operations.Commands;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
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
    public void Every_kind_of_query_that_the_site_asks_parses()
    {
        using var context = new SqlServerDesignTime().CreateDbContext([]);
        var ids = new[] { Guid.NewGuid(), Guid.NewGuid() };
        var queries = new[]
        {
            context.Editions.OrderByDescending(edition => edition.Number).Take(1).ToQueryString(),
            context.Publications.Where(one => one.UntilEdition == null).ToQueryString(),
            context.Audit.OrderByDescending(entry => entry.Number).Take(1).ToQueryString(),
            context.Items.Where(item => item.Kind == "page" && item.Key == "road").ToQueryString(),
            context.Revisions.Where(one => ids.Contains(one.Id)).ToQueryString(),
            context.Revisions.Where(one => !context.Revisions.Any(later => later.ItemId == one.ItemId && later.Language == one.Language && later.Number > one.Number)).ToQueryString(),
            (from publication in context.Publications
             join revision in context.Revisions on publication.RevisionId equals revision.Id
             join item in context.Items on publication.ItemId equals item.Id
             orderby item.Kind, item.Key, publication.FromEdition, publication.Language
             select new { publication, revision.Body, item.Kind }).ToQueryString(),
        };

        Assert.All(queries, query => Assert.Empty(Errors(query)));
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
