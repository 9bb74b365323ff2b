using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using ScoGraph.Explorer.Asking;
using ScoGraph.Explorer.Rendering;
using ScoGraph.Explorer.Shelf;

namespace ScoGraph.Explorer.Pages;

/// <summary>A question, its parameters, what was asked before, and the answer.</summary>
internal sealed class QueryPage : ComponentBase, IDisposable
{
    private const string ShelfKey = "scograph-questions";
    private const string First = "MATCH p = (a)-[r]->(b)\nRETURN p LIMIT 30";

    private readonly QuestionShelf _shelf = new();
    private QueryDesk _desk = null!;
    private QueryEditor? _editor;
    private bool _hasParameters, _hasShelf;
    private string _name = "", _saveProblem = "";

    [Parameter, EditorRequired]
    public Workspace Workspace { get; set; } = null!;

    [Parameter, EditorRequired]
    public PageScript Script { get; set; } = null!;

    public void Dispose() => _desk.Stop();

    protected override void OnInitialized() => _desk = new QueryDesk(Workspace);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
            return;
        _shelf.Read(await Script.Load(ShelfKey));
        StateHasChanged();
    }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => Tag.All(
        Tag.Of("section", [("class", "question"), ("aria-label", "Question")],
            Editor(),
            Tag.Of("div", [("class", "row"), ("role", "toolbar"), ("aria-label", "Question")],
                Tag.Of("button",
                    [("type", "button"), ("class", "primary"), ("title", "Ctrl+Enter"), ("disabled", _desk.IsRunning),
                        ("onclick", Tag.On<EventArgs>(this, _ => Run("")))],
                    Tag.Text("Run")),
                Tag.Button(this, "Stop", _desk.Stop, !_desk.IsRunning),
                Tag.Button(this, "Explain", () => Run("EXPLAIN"), _desk.IsRunning, "Shows the plan without running it"),
                Tag.Button(this, "Profile", () => Run("PROFILE"), _desk.IsRunning, "Runs it and shows the plan with what each step did"),
                Check("Why", "Asks for each row what it rests on", Workspace.HasEvidence, value => Workspace.HasEvidence = value),
                Check("Parameters", "Values for $names, as JSON", _hasParameters, value => _hasParameters = value),
                Check("Questions", "What was asked, and what was saved", _hasShelf, value => _hasShelf = value),
                Workspace.MayWrite ? Tag.Span("warn", Changes) : Tag.Span("quiet", "Reading only."),
                Tag.Div("grow"),
                Tag.Of("span", [("class", "quiet"), ("role", "status"), ("data-asked", _desk.Asked)], Tag.Text(Status))),
            _hasParameters ? Parameters() : null,
            _hasShelf ? Shelf() : null,
            _desk.Failure is { } failure ? Failure(failure) : null,
            _desk.Result is { Warnings.Count: > 0 } result
                ? Tag.Of("ul", [("class", "warnings")],
                    [.. result.Warnings.Select(warning => Tag.Of("li", [], Tag.Text(warning.ToString())))])
                : null),
        Tag.Component<ResultPanel>(
            null, (nameof(ResultPanel.Desk), _desk), (nameof(ResultPanel.Script), Script),
            (nameof(ResultPanel.Workspace), Workspace), (nameof(ResultPanel.Result), _desk.Result)))(builder);

    private string Changes => Workspace.IsKept ? "What you ask may change the graph."
        : "What you ask may change the graph, until the program ends.";

    private string Status => _desk.IsRunning ? "Running …" : _desk.Result?.Summary ?? "";

    private RenderFragment Editor() => builder =>
    {
        builder.OpenComponent<QueryEditor>(0);
        builder.AddComponentParameter(1, nameof(QueryEditor.Help), _desk.Help);
        builder.AddComponentParameter(2, nameof(QueryEditor.Script), Script);
        builder.AddComponentParameter(3, nameof(QueryEditor.Text), First);
        builder.AddComponentParameter(4, nameof(QueryEditor.OnRun), Tag.On<string>(this, text => Run("", text)));
        builder.AddComponentReferenceCapture(5, editor => _editor = (QueryEditor)editor);
        builder.CloseComponent();
    };

    private RenderFragment Check(string text, string title, bool value, Action<bool> set) => Tag.Of("label", [("title", title)],
        Tag.Of("input",
            [("type", "checkbox"), ("checked", value), ("onchange", Tag.On<ChangeEventArgs>(this, change =>
            {
                set(change.Value is true);
                return Task.CompletedTask;
            }))]),
        Tag.Text(text));

    private RenderFragment Parameters() => Tag.Of("textarea",
        [("class", "parameters"), ("aria-label", "Parameters as JSON"), ("placeholder", "{\"name\": \"Osh\"}"), ("rows", "3"),
            ("spellcheck", "false"), ("value", _desk.Help.Parameters), ("onchange", Tag.On<ChangeEventArgs>(this, change =>
            {
                _desk.Help.Parameters = change.Value as string ?? "";
                return Task.CompletedTask;
            }))]);

    private RenderFragment Failure(AskFailure failure) => Tag.Of("div", [("class", "wrong"), ("role", "alert")],
        Tag.Of("p", [], Tag.Text(failure.ToString())), failure.Hint is { } hint ? Tag.Paragraph("hint", hint) : null);

    private RenderFragment Shelf() => Tag.Div("shelf",
        Tag.Of("section", [("aria-label", "Saved")],
            Tag.Of("h2", [], Tag.Text("Saved")),
            Tag.Div("row",
                Tag.Of("input",
                    [("aria-label", "Name of the question"), ("placeholder", "Name"), ("value", _name),
                        ("onchange", Tag.On<ChangeEventArgs>(this, change =>
                        {
                            _name = change.Value as string ?? "";
                            return Task.CompletedTask;
                        }))]),
                Tag.Button(this, "Save", Save)),
            _saveProblem.Length > 0 ? Tag.Paragraph("wrong", _saveProblem) : null,
            Tag.Of("ul", [], [.. _shelf.Saved.Select(kept => Kept(kept, kept.Name, removable: true))])),
        Tag.Of("section", [("aria-label", "Asked")],
            Tag.Of("h2", [], Tag.Text("Asked"), Tag.Button(this, "Forget", Forget)),
            Tag.Of("ul", [], [.. _shelf.Asked.Select(kept => Kept(kept, kept.Text, removable: false))])));

    private RenderFragment Kept(KeptQuestion kept, string name, bool removable) => Tag.Of("li", [(Tag.Key, kept)],
        Tag.Of("button",
            [("type", "button"), ("class", "kept"), ("title", kept.Text), ("onclick", Tag.On<EventArgs>(this, _ => Take(kept)))],
            Tag.Text(name)),
        removable ? Tag.Button(this, "Remove", () => Remove(kept.Name)) : null);

    private async Task Run(string prefix) => await Run(prefix, _editor is null ? First : await _editor.Read());

    private async Task Run(string prefix, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        _shelf.Note(text, _desk.Help.Parameters);
        Task asked = _desk.Run(text, prefix);
        StateHasChanged();
        await asked;
        if (_editor is not null)
            await _editor.Underline(_desk.Failure);
        await Keep();
    }

    private async Task Take(KeptQuestion kept)
    {
        _desk.Help.Parameters = kept.Parameters;
        _hasParameters |= kept.Parameters.Length > 0;
        if (_editor is not null)
            await _editor.Write(kept.Text);
    }

    private async Task Save()
    {
        string text = _editor is null ? "" : await _editor.Read();
        _saveProblem = _shelf.Save(_name, text, _desk.Help.Parameters) ?? "";
        if (_saveProblem.Length == 0)
            _name = "";
        await Keep();
    }

    private Task Remove(string name)
    {
        _shelf.Remove(name);
        return Keep();
    }

    private Task Forget()
    {
        _shelf.ForgetAsked();
        return Keep();
    }

    private Task Keep() => Script.Store(ShelfKey, _shelf.Write());
}
