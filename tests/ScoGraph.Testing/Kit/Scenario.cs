namespace ScoGraph.Testing.Kit;

/// <summary>One scenario, outlines expanded.</summary>
/// <param name="Feature">The feature's folder and file, such as <c>clauses/match/Match1</c>.</param>
/// <param name="Name">The scenario's name; an expanded outline's with the number of its example.</param>
/// <param name="Steps">Background and scenario steps in order.</param>
public sealed record Scenario(string Feature, string Name, IReadOnlyList<ScenarioStep> Steps)
{
    /// <summary>The folder of the feature: <c>clauses/match</c>.</summary>
    public string Category => Feature[..Feature.LastIndexOf('/')];
}

/// <summary>A step: its text, and the text block or table under it.</summary>
public sealed record ScenarioStep(string Text, string? Block, IReadOnlyList<IReadOnlyList<string>> Table);
