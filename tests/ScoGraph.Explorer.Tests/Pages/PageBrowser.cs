using System.Collections.Concurrent;
using Microsoft.Playwright;
using ScoGraph.Testing.Facts;

namespace ScoGraph.Explorer.Tests.Pages;

/// <summary>One browser for the tests of a class. What a page calls an error, or its policy refuses, fails the class.</summary>
public sealed class PageBrowser : IAsyncLifetime
{
    private readonly ConcurrentBag<string> _errors = [];
    private IPlaywright? _playwright;
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
        Assert.True(_errors.IsEmpty, string.Join('\n', _errors));
    }

    /// <summary>Opens the page that asks for credentials.</summary>
    internal async Task<IPage> Open(RunningExplorer explorer, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await Open(explorer.Page, scheme);
        explorer.BeforeEnd(() => page.Context.CloseAsync());
        return page;
    }

    /// <summary>Opens a page that another process shows.</summary>
    internal async Task<IPage> Open(Uri address, ColorScheme scheme = ColorScheme.Light)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1280, Height = 860 },
            ColorScheme = scheme,
            AcceptDownloads = true,
        });
        IPage page = await context.NewPageAsync();
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("401", StringComparison.Ordinal))
                _errors.Add(message.Text);
        };
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Opens the query page.</summary>
    internal async Task<IPage> Enter(RunningExplorer explorer, ColorScheme scheme = ColorScheme.Light)
    {
        IPage page = await Open(explorer, scheme);
        await page.GetByLabel("Token").FillAsync(RunningExplorer.Token);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".area").WaitForAsync();
        return page;
    }

    /// <summary>Asks a question and waits for its answer.</summary>
    internal static async Task Ask(IPage page, string question)
    {
        string? asked = await page.Locator("[data-asked]").GetAttributeAsync("data-asked");
        await page.Locator(".area").FillAsync(question);
        await page.Keyboard.PressAsync("Control+Enter");
        await page.WaitForFunctionAsync("asked => document.querySelector('[data-asked]').dataset.asked !== asked", asked);
    }

    /// <summary>Waits until nothing of the graph view moves any more.</summary>
    internal static Task Settled(IPage page) => page.WaitForFunctionAsync(
        "() => { const v = document.querySelector('.graph')?.scograph; return v && !v.force.moves && !v.waiting; }");

    /// <summary>What an expression of the graph view <c>v</c> gives.</summary>
    internal static Task<T> View<T>(IPage page, string expression) =>
        page.EvaluateAsync<T>($"() => {{ const v = document.querySelector('.graph').scograph; return {expression}; }}");
}
