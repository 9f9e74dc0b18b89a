using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KhojalyMemorial.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Lists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ListImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    List = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FileHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CleanRowsOnly = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    Bad = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Saved = table.Column<int>(type: "int", nullable: false),
                    Same = table.Column<int>(type: "int", nullable: false),
                    Held = table.Column<int>(type: "int", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CreatedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ClaimedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClaimedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    StopAsked = table.Column<bool>(type: "bit", nullable: false),
                    DoneUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Problem = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    FromKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    IntoKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Steps = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UndoneUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    UndoneById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonChanges", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PersonDifferences",
                columns: table => new
                {
                    OneKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    OtherKey = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonDifferences", x => new { x.OneKey, x.OtherKey });
                });

            migrationBuilder.CreateTable(
                name: "ListUploads",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListUploads", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_ListUploads_ListImports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "ListImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ListImports_State_CreatedUtc",
                table: "ListImports",
                columns: new[] { "State", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonChanges_AtUtc",
                table: "PersonChanges",
                column: "AtUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ListUploads");

            migrationBuilder.DropTable(
                name: "PersonChanges");

            migrationBuilder.DropTable(
                name: "PersonDifferences");

            migrationBuilder.DropTable(
                name: "ListImports");
        }
    }
}
