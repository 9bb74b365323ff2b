using ScoGraph.Testing;

namespace ScoGraph.Architecture.House;

/// <summary>The projects of <c>src</c>, as they are written and as they are compiled; each is read once.</summary>
internal static class Projects
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Checkout.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetFileNameWithoutExtension(project)).Order(StringComparer.Ordinal)];

    private static readonly Lazy<IReadOnlyList<CompiledProject>> LazyCompiled = new(() => [.. Names.Select(CompiledProject.Read)]);

    private static readonly Lazy<IReadOnlyList<Declaration>> LazyDeclarations =
        new(() => [.. Checkout.SourceFiles("src").Order(StringComparer.Ordinal).SelectMany(SourceReader.Read)]);

    private static readonly Lazy<Dictionary<TypeName, Declaration>> LazyHomes = new(() => Declarations.GroupBy(d => d.Type)
        .ToDictionary(parts => parts.Key, parts => parts.FirstOrDefault(p => p.FileName == p.Type.Name) ?? parts.First()));

    public static IReadOnlyList<CompiledProject> Compiled => LazyCompiled.Value;

    public static IReadOnlyList<Declaration> Declarations => LazyDeclarations.Value;

    /// <summary>Where a type stands: of a type in parts, the file that has its name. Null for what the compiler generates.</summary>
    public static Declaration? Home(TypeName type) => LazyHomes.Value.GetValueOrDefault(type);
}
