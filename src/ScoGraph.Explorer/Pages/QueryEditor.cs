using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.JSInterop;
using ScoGraph.Editing;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;

namespace ScoGraph.Explorer.Pages;

/// <summary>Where a question is typed. The browser's script draws it; it asks here for colours, candidates and mistakes.</summary>
internal sealed class QueryEditor : ComponentBase, IAsyncDisposable
{
    private ElementReference _host;
    private DotNetObjectReference<QueryEditor>? _self;
    private IJSObjectReference? _editor;

    [Parameter, EditorRequired]
    public QueryHelp Help { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    /// <summary>What stands there first.</summary>
    [Parameter]
    public string Text { get; set; } = "";

    /// <summary>Is told that the question is to be asked.</summary>
    [Parameter]
    public EventCallback<string> OnRun { get; set; }

    /// <summary>The colours of a text.</summary>
    [JSInvokable]
    public IReadOnlyList<EditorMark> Colours(string text) => Help.Colours(text);

    /// <summary>What is wrong with a text.</summary>
    [JSInvokable]
    public AskFailure? Check(string text) => Help.Check(text);

    /// <summary>What could stand at the cursor.</summary>
    [JSInvokable]
    public EditorChoices Complete(string text, int cursor)
    {
        CompletionList found = Help.Complete(text, cursor);
        return new EditorChoices(
            found.Start, found.End,
            [.. found.Items.Select(item => new EditorChoice(item.Text, item.Kind.ToString().ToLowerInvariant(), item.Detail))]);
    }

    /// <summary>Asks the question.</summary>
    [JSInvokable]
    public Task Run(string text) => OnRun.InvokeAsync(text);

    /// <summary>What stands there now.</summary>
    public async Task<string> Read() => _editor is null ? Text : await _editor.InvokeAsync<string>("value");

    /// <summary>Puts another question there.</summary>
    public async Task Write(string text)
    {
        if (_editor is not null)
            await _editor.InvokeVoidAsync("set", text);
    }

    /// <summary>Underlines what is wrong; null for nothing.</summary>
    public async Task Underline(AskFailure? failure)
    {
        if (_editor is not null)
            await _editor.InvokeVoidAsync("problem", failure);
    }

    public async ValueTask DisposeAsync()
    {
        _self?.Dispose();
        try
        {
            if (_editor is not null)
                await _editor.DisposeAsync();
        }
        catch (JSDisconnectedException)
        {
            // The browser is gone, and its editor with it.
        }
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _self = DotNetObjectReference.Create(this);
        _editor = await Script.MakeEditor(_host, _self, Text);
    }

    // The script owns what is inside: the page never draws there.
    protected override bool ShouldRender() => false;

    protected override void BuildRenderTree(RenderTreeBuilder builder) =>
        Tag.Of("div", [("class", "editor"), (Tag.Reference, (Action<ElementReference>)(host => _host = host))])(builder);
}
