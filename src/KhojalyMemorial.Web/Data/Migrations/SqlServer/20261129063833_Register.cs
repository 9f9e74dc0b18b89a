using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace KhojalyMemorial.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Register : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ErasedUtc",
                table: "ContentItems",
                type: "datetime2(6)",
                precision: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(17)", maxLength: 17, nullable: false),
                    Once = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Person = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Page = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    RefersTo = table.Column<string>(type: "nvarchar(17)", maxLength: 17, nullable: true),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Relation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Suspect = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    ReceivedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    DueUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    AssignedToId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AnsweredUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    ErasedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Erasures",
                columns: table => new
                {
                    Thing = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ThingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Erasures", x => new { x.Thing, x.ThingId });
                });

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
                name: "Tributes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Once = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Person = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(280)", maxLength: 280, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Suspect = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ReceivedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    DecidedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tributes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CaseDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Round = table.Column<int>(type: "int", nullable: false),
                    Verdict = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Target = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ReasonAz = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ReasonEn = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ReasonRu = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ProposedById = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProposedUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    SecondById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SecondUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: true),
                    Agreed = table.Column<bool>(type: "bit", nullable: true),
                    Edition = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDecisions_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MediaType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    State = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Pictures = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseFiles_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AtUtc = table.Column<DateTime>(type: "datetime2(6)", precision: 6, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Action = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseNotes_Cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
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
                name: "IX_CaseDecisions_CaseId",
                table: "CaseDecisions",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_CaseId",
                table: "CaseFiles",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseFiles_State",
                table: "CaseFiles",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_CaseNotes_CaseId",
                table: "CaseNotes",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Number",
                table: "Cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Once",
                table: "Cases",
                column: "Once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Person",
                table: "Cases",
                column: "Person");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_State_DueUtc",
                table: "Cases",
                columns: new[] { "State", "DueUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_Erasures_Edition",
                table: "Erasures",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_ListImports_State_CreatedUtc",
                table: "ListImports",
                columns: new[] { "State", "CreatedUtc" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonChanges_AtUtc",
                table: "PersonChanges",
                column: "AtUtc");

            migrationBuilder.CreateIndex(
                name: "IX_Tributes_Once",
                table: "Tributes",
                column: "Once",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tributes_State_ReceivedUtc",
                table: "Tributes",
                columns: new[] { "State", "ReceivedUtc" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseDecisions");

            migrationBuilder.DropTable(
                name: "CaseFiles");

            migrationBuilder.DropTable(
                name: "CaseNotes");

            migrationBuilder.DropTable(
                name: "Erasures");

            migrationBuilder.DropTable(
                name: "ListUploads");

            migrationBuilder.DropTable(
                name: "PersonChanges");

            migrationBuilder.DropTable(
                name: "PersonDifferences");

            migrationBuilder.DropTable(
                name: "Tributes");

            migrationBuilder.DropTable(
                name: "Cases");

            migrationBuilder.DropTable(
                name: "ListImports");

            migrationBuilder.DropColumn(
                name: "ErasedUtc",
                table: "ContentItems");
        }
    }
}
