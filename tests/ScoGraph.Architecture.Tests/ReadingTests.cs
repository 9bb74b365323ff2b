using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>The other tests see what they judge: every type is found in the source, every kind of use in the compiled code.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void Every_compiled_type_has_a_home() => Rule.Holds(
        "a type stands in a source file",
        Projects.Compiled.SelectMany(project => project.Types).Where(type => !IsGenerated(type) && Projects.Home(type) is null)
            .Select(type => $"{type.Project}: {type}"));

    [Fact]
    public void Every_declared_type_is_compiled()
    {
        HashSet<TypeName> compiled = [.. Projects.Compiled.SelectMany(project => project.Types)];
        Rule.Holds(
            "a declaration is compiled",
            Projects.Declarations.Where(d => !compiled.Contains(d.Type)).Select(d => $"{d.File}: {d.Kind} {d.Type}"));
    }

    [Fact]
    public void Uses_of_every_kind_are_seen()
    {
        IReadOnlySet<TypeUse> uses = CompiledProject.Read("ScoGraph.Architecture.Tests").Uses;
        Assert.All(
            ["Direction", "Node", "Relationship", "GraphPath", "QueryLimits", "QueryException", "Graph"],
            used => Assert.Contains(uses, use => use.User.Name == nameof(UsesOfEveryKind) && use.Used.Name == used));
    }

    private static bool IsGenerated(TypeName type) =>
        type.Name.Contains('<', StringComparison.Ordinal) || type.Namespace.EndsWith(".Generated", StringComparison.Ordinal)
        || type.Namespace is "Microsoft.CodeAnalysis" or "System.Runtime.CompilerServices";
}
