using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.AspNetCore.Components.Web;

namespace ScoGraph.Explorer.Rendering;

/// <summary>
/// Elements of a page as values that hold each other. What is no element becomes text, so markup in a name or a value stays what it says.
/// A child that is null keeps its place: the page is compared with itself by places, and what stands behind it is not made anew.
/// </summary>
internal static class Tag
{
    /// <summary>The attribute by which an element of a list is known again.</summary>
    public const string Key = "@key";

    /// <summary>The attribute whose value, an <see cref="Action{ElementReference}"/>, is told of the element.</summary>
    public const string Reference = "@ref";

    // The places are counted, not written: each child has a region of its own, so its place does not depend on what the others hold.
#pragma warning disable ASP0006
    /// <param name="name">The element.</param>
    /// <param name="attributes">Names and values; false and null leave an attribute out.</param>
    /// <param name="children">What it holds.</param>
    public static RenderFragment Of(string name, (string Name, object? Value)[] attributes, params RenderFragment?[] children) => builder =>
    {
        builder.OpenElement(0, name);
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i].Name == Key)
                builder.SetKey(attributes[i].Value);
            else if (attributes[i].Name != Reference)
                builder.AddAttribute(i + 1, attributes[i].Name, attributes[i].Value);
        }

        if (Array.Find(attributes, attribute => attribute.Name == Reference).Value is Action<ElementReference> told)
            builder.AddElementReferenceCapture(attributes.Length + 1, told);
        Add(builder, children, attributes.Length + 2);
        builder.CloseElement();
    };

    /// <summary>Several beside each other.</summary>
    public static RenderFragment All(params RenderFragment?[] children) => builder => Add(builder, children, 0);

    /// <summary>A component.</summary>
    /// <param name="key">What it belongs to: another key gives a new component; null for none.</param>
    public static RenderFragment Component<T>(object? key, params (string Name, object? Value)[] parameters)
        where T : IComponent => builder =>
    {
        builder.OpenComponent<T>(0);
        builder.SetKey(key);
        for (int i = 0; i < parameters.Length; i++)
            builder.AddComponentParameter(i + 1, parameters[i].Name, parameters[i].Value);
        builder.CloseComponent();
    };

    private static void Add(RenderTreeBuilder builder, RenderFragment?[] children, int first)
    {
        for (int i = 0; i < children.Length; i++)
        {
            builder.OpenRegion(first + i);
            children[i]?.Invoke(builder);
            builder.CloseRegion();
        }
    }
#pragma warning restore ASP0006

    public static RenderFragment Text(string text) => builder => builder.AddContent(0, text);

    public static RenderFragment Div(string style, params RenderFragment?[] children) => Of("div", [("class", style)], children);

    public static RenderFragment Span(string style, string text) => Of("span", [("class", style)], Text(text));

    public static RenderFragment Paragraph(string style, string text) => Of("p", [("class", style)], Text(text));

    /// <summary>A button with words.</summary>
    /// <param name="receiver">The component that is shown anew afterwards.</param>
    /// <param name="title">What a pointer that rests on it is told; null for nothing.</param>
    public static RenderFragment Button(
        IComponent receiver, string text, Func<Task> run, bool isDisabled = false, string? title = null) =>
        Of("button",
            [("type", "button"), ("onclick", On<MouseEventArgs>(receiver, _ => run())), ("disabled", isDisabled), ("title", title)],
            Text(text));

    /// <inheritdoc cref="Button(IComponent, string, Func{Task}, bool, string)"/>
    public static RenderFragment Button(IComponent receiver, string text, Action run, bool isDisabled = false, string? title = null) =>
        Button(receiver, text, Wrap(run), isDisabled, title);

    /// <summary>One of several buttons of which one is chosen.</summary>
    public static RenderFragment Tab(IComponent receiver, string text, bool isChosen, Action choose) => Of(
        "button",
        [("type", "button"), ("role", "tab"), ("aria-selected", isChosen ? "true" : "false"),
            ("onclick", On<MouseEventArgs>(receiver, _ => Wrap(choose)()))],
        Text(text));

    /// <summary>A choice among texts.</summary>
    public static RenderFragment Select(
        IComponent receiver, string label, string chosen, IEnumerable<string> options, Action<string> choose) => Of(
        "select",
        [("aria-label", label), ("value", chosen), ("onchange", On<ChangeEventArgs>(receiver, change =>
        {
            choose(change.Value as string ?? "");
            return Task.CompletedTask;
        }))],
        [.. options.Select(option => Of("option", [("value", option), ("selected", option == chosen), (Key, option)], Text(option)))]);

    public static EventCallback<T> On<T>(IComponent receiver, Func<T, Task> run) => EventCallback.Factory.Create(receiver, run);

    private static Func<Task> Wrap(Action run) => () =>
    {
        run();
        return Task.CompletedTask;
    };
}
