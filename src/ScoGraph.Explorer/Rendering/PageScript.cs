using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace ScoGraph.Explorer.Rendering;

/// <summary>What pages ask of the browser: the functions of <c>Assets/explorer.js</c>. A browser that is gone does nothing.</summary>
internal sealed class PageScript(IJSRuntime browser)
{
    private Task<IJSObjectReference>? _module;

    private Task<IJSObjectReference> Module => _module ??= browser.InvokeAsync<IJSObjectReference>("import", "./explorer.js").AsTask();

    /// <summary>Offers a text as a file to keep.</summary>
    public Task Keep(string name, string media, string text) => Call("keep", name, media, text);

    /// <summary>Puts a text into the clipboard.</summary>
    public Task Copy(string text) => Call("copy", text);

    /// <summary>Keeps a text in the browser.</summary>
    public Task Store(string key, string text) => Call("store", key, text);

    /// <summary>A text that the browser keeps; null for none.</summary>
    public Task<string?> Load(string key) => Ask<string?>("load", key);

    /// <summary>Moves the text that scrolls so that the first element which a selector finds in it is seen.</summary>
    public Task Reveal(string selector) => Call("reveal", selector);

    /// <summary>Shows a graph view in an element.</summary>
    /// <param name="host">The element.</param>
    /// <param name="content">What the view holds.</param>
    /// <param name="graph">What is asked for neighbours; null for nothing.</param>
    public Task Show<T>(ElementReference host, string content, DotNetObjectReference<T>? graph)
        where T : class => Call("show", host, content, graph);

    /// <summary>Makes an editor in an element.</summary>
    public Task<IJSObjectReference?> MakeEditor<T>(ElementReference host, DotNetObjectReference<T> help, string text)
        where T : class => Ask<IJSObjectReference?>("makeEditor", host, help, text);

    /// <summary>Which colours the reader chose; null where the browser is gone.</summary>
    public Task<string?> Theme() => Ask<string?>("theme");

    public Task SetTheme(string name) => Call("setTheme", name);

    private async Task Call(string name, params object?[] arguments)
    {
        try
        {
            await (await Module).InvokeVoidAsync(name, arguments);
        }
        catch (JSDisconnectedException)
        {
        }
    }

    private async Task<T?> Ask<T>(string name, params object?[] arguments)
    {
        try
        {
            return await (await Module).InvokeAsync<T>(name, arguments);
        }
        catch (JSDisconnectedException)
        {
            return default;
        }
    }
}
