using System.Security.Claims;
using KhojalyMemorial.Content;

namespace KhojalyMemorial.Areas.Admin.Shared;

/// <summary>What the frame of the desk needs from every page; each page's own record derives from it.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
public abstract record DeskPage(DeskHead Head);

/// <summary>What the frame of the desk says about a page.</summary>
/// <param name="Language">The language of the desk.</param>
/// <param name="Title">The title.</param>
/// <param name="Section">The part of the menu that the page belongs to; empty for none.</param>
/// <param name="User">Who is signed in; nobody on the way in.</param>
public sealed record DeskHead(Language Language, string Title, string Section, ClaimsPrincipal User);

/// <summary>A page that says one thing.</summary>
/// <param name="Head">Title, language and who is signed in.</param>
/// <param name="Text">What it says.</param>
public sealed record DeskMessage(DeskHead Head, string Text) : DeskPage(Head);
