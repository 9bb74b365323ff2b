using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Security;

namespace ScoGraph.Explorer.Hosting;

/// <summary>The page that asks for credentials, and what becomes of them.</summary>
internal sealed class EntryPage(AccessGuard access, Visits visits, bool hasUsers)
{
    private const string TokenField = "token", UserField = "user";
    private const int LongestForm = 8 * 1024;

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PageGuard.Entry, (RequestDelegate)(context => Write(context, null)));
        routes.MapPost(PageGuard.Entry, (RequestDelegate)Enter);
        routes.MapPost("/leave", (RequestDelegate)Leave);
    }

    private async Task Enter(HttpContext context)
    {
        if (!context.Request.HasFormContentType || context.Request.ContentLength is null or > LongestForm)
        {
            await PageGuard.Tell(context, StatusCodes.Status400BadRequest, "The form of this page sends credentials; nothing else can.");
            return;
        }

        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            await PageGuard.Tell(context, StatusCodes.Status400BadRequest, "The form is broken: open this page again, and send it there.");
            return;
        }

        string user = form[UserField].ToString(), secret = form[TokenField].ToString().Trim();
        string address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        try
        {
            Caller caller = user.Length == 0 ? access.FromToken(secret, address, Caller.Http)
                : await access.FromPassword(user, secret, address, Caller.Http);
            context.Response.Cookies.Append(PageGuard.Cookie(context), visits.Begin(caller), new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Strict,
                Secure = context.Request.IsHttps,
                IsEssential = true,
            });
            context.Response.Redirect("/");
        }
        catch (ServerException refused)
        {
            context.Response.StatusCode = refused.Error.Status;
            await Write(context, refused.Error.Message);
        }
    }

    private Task Leave(HttpContext context)
    {
        visits.End(context.Request.Cookies[PageGuard.Cookie(context)]);
        context.Response.Cookies.Delete(PageGuard.Cookie(context));
        context.Response.Redirect(PageGuard.Entry);
        return Task.CompletedTask;
    }

    private Task Write(HttpContext context, string? wrong)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        string user = hasUsers ? $"<label>User<input name=\"{UserField}\" autocomplete=\"username\"></label>\n" : "";
        string secret = hasUsers ? "Password, or a token without a user" : "Token";
        string told = wrong is null ? "" : $"<p class=\"wrong\" role=\"alert\">{WebUtility.HtmlEncode(wrong)}</p>\n";
        string where = hasUsers ? "" : "<p class=\"quiet\">The program printed it when it started.</p>\n";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>ScoGraph Explorer</title>
            <link rel="stylesheet" href="{EmbeddedFiles.Style}">
            <link rel="icon" href="{EmbeddedFiles.Icon}">
            </head>
            <body class="entry">
            <form method="post" action="{PageGuard.Entry}">
            <h1>ScoGraph Explorer</h1>
            {told}{user}<label>{secret}
            <input name="{TokenField}" type="password" autocomplete="current-password" autofocus required></label>
            <button type="submit">Enter</button>
            {where}</form>
            </body>
            </html>

            """, context.RequestAborted);
    }
}
