using System.Collections.Concurrent;
using Microsoft.Playwright;
using ScoGraph.Drawing.Content;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Drawing.Tests.Viewing;

/// <summary>One browser for the tests of a class; each page is new, and an error in a script fails the class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private readonly ConcurrentBag<string> _errors = [];
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Browser is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = path, Args = ["--no-sandbox", "--disable-gpu"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Assert.Empty(_errors);
    }

    /// <summary>Opens a page that may ask nothing of a network.</summary>
    internal async Task<IPage> Open(ViewContent content, DrawingTheme theme = DrawingTheme.Light, string body = "")
    {
        IPage page = await _browser!.NewPageAsync(
            new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 800 } });
        await page.RouteAsync("**/*", route => route.AbortAsync());
        page.PageError += (_, error) => _errors.Add(error);
        await page.SetContentAsync(Views.Page(content, theme, body));
        await Settled(page);
        return page;
    }

    /// <summary>Waits until nothing moves any more.</summary>
    public static Task Settled(IPage page) =>
        page.WaitForFunctionAsync(
            "() => { const v = document.querySelector('[data-scograph]').scograph; return !v.force.moves && !v.waiting; }");

    /// <summary>What an expression of the view <c>v</c> gives.</summary>
    public static Task<T> Ask<T>(IPage page, string expression) =>
        page.EvaluateAsync<T>($"() => {{ const v = document.querySelector('[data-scograph]').scograph; return {expression}; }}");
}
