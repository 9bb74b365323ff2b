using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScoGraph.Architecture.House;

/// <summary>What the compiler made of one project: the assemblies that it refers to and which type uses which.</summary>
internal sealed class CompiledProject
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> References { get; init; }

    /// <summary>The types that stand in no other, also those that the compiler or a generator made.</summary>
    public required IReadOnlyCollection<TypeName> Types { get; init; }

    public required IReadOnlySet<TypeUse> Uses { get; init; }

    public static CompiledProject Read(string name)
    {
        string path = Path.Combine(AppContext.BaseDirectory, name + ".dll");
        Assert.True(File.Exists(path), $"The architecture tests do not see {name}; let their project reference it.");
        using PEReader file = new(File.OpenRead(path));
        MetadataReader metadata = file.GetMetadataReader();
        UseReader reader = new(name, file, metadata);
        return new CompiledProject
        {
            Name = name,
            References = [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))
                .Order(StringComparer.Ordinal)],
            Types = reader.Types(),
            Uses = reader.Read(),
        };
    }
}
