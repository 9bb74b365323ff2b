using ScoGraph.Architecture.House;

namespace ScoGraph.Architecture;

/// <summary>What a type is called, where its file stands and what else is in it.</summary>
public sealed class NameTests
{
    /// <summary>Kinds of type that do something: each has a file of its own.</summary>
    private static readonly string[] Doers = ["Operator", "Visitor", "Binder", "Writer", "Mapper", "Handler", "Magic", "Reader"];

    /// <summary>
    /// Folders below which one namespace may hold everything: some are called as a type is (<c>Adjacency</c>), which a namespace of
    /// that name would hide.
    /// </summary>
    private static readonly string[] OneNamespace = ["ScoGraph.Store", "ScoGraph.Model.Values"];

    [Fact]
    public void A_file_is_named_after_its_type() => Rule.Holds(
        "a file is named after a type in it",
        Files().Where(file => file.All(d => d.Type.Name != d.FileName)).Select(file => $"{file.Key}: {Names(file)}"));

    [Fact]
    public void What_does_something_stands_alone() => Rule.Holds(
        "a class, structure, interface or delegate has a file of its own",
        Files().Where(file => file.Any(d => !d.IsData || Doers.Any(doer => IsDoer(d, doer))) && Types(file).Count() > 1)
            .Select(file => $"{file.Key}: {Names(file)}"));

    [Fact]
    public void Records_in_one_file_are_one_family() => Rule.Holds(
        "records in one file derive from the type that the file is named after, or are parts of it",
        Files().Where(file => file.All(d => d.IsData)).SelectMany(Strangers));

    [Fact]
    public void No_two_types_have_one_name() => Rule.Holds(
        "no two types of one name",
        Projects.Declarations.GroupBy(d => d.Type.Name).Where(same => same.Select(d => d.Type).Distinct().Count() > 1)
            .Select(same => $"{same.Key}: {string.Join(", ", same.Select(d => d.File).Distinct())}"));

    [Fact]
    public void An_internal_types_namespace_is_its_folder() => Rule.Holds(
        "the namespace of an internal type is its project and folder",
        Projects.Declarations.Where(d => !d.IsPublic && d.Type.Namespace.Length > 0 && !Places(d).Contains(d.Type.Namespace))
            .Select(d => $"{d.File}: {d.Type} is not in {Places(d).Last()}"));

    private static IEnumerable<IGrouping<string, Declaration>> Files() => Projects.Declarations.GroupBy(d => d.File);

    /// <summary>A generic type and its namesake without parameters are one idea.</summary>
    private static IEnumerable<TypeName> Types(IEnumerable<Declaration> file) => file.Select(d => d.Type).Distinct();

    private static string Names(IEnumerable<Declaration> file) => string.Join(", ", Types(file).Select(type => type.Name));

    private static IEnumerable<string> Places(Declaration declaration)
    {
        string place = string.Join(
            '.', declaration.Folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Prepend(declaration.Type.Project));
        return OneNamespace.Where(name => place.StartsWith(name + ".", StringComparison.Ordinal)).Append(place);
    }

    private static bool IsDoer(Declaration declaration, string doer) =>
        declaration.Kind != "enum" && declaration.Type.Name.EndsWith(doer, StringComparison.Ordinal)
        && !declaration.Type.Name.StartsWith("Logical", StringComparison.Ordinal);

    /// <summary>What no chain of uses within the file ties to the type that the file is named after.</summary>
    private static IEnumerable<string> Strangers(IGrouping<string, Declaration> file)
    {
        Declaration[] members = [.. file];
        if (members.FirstOrDefault(d => d.Type.Name == d.FileName) is not { } head)
            return [];
        HashSet<TypeUse> uses = [.. Projects.Compiled.Single(p => p.Name == head.Type.Project).Uses];
        HashSet<TypeName> family = [head.Type];
        while (members.FirstOrDefault(d => !family.Contains(d.Type) && family.Any(f => Tied(f, d.Type))) is { } next)
            family.Add(next.Type);
        return members.Where(d => !family.Contains(d.Type)).Select(d => $"{file.Key}: {d.Type.Name} is no relation of {head.Type.Name}");

        bool Tied(TypeName one, TypeName other) => uses.Contains(new TypeUse(one, other)) || uses.Contains(new TypeUse(other, one));
    }
}
