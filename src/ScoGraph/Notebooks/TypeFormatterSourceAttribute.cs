using System.Diagnostics.CodeAnalysis;

namespace ScoGraph.Notebooks;

/// <summary>
/// Tells the notebook kernels that use Microsoft.DotNet.Interactive.Formatting who writes a type. They know the attribute by its name and
/// the names of its properties, so that no package is needed.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicMethods)]
    Type formatterSourceType) : Attribute
{
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors | DynamicallyAccessedMemberTypes.PublicMethods)]
    public Type FormatterSourceType { get; } = formatterSourceType;

    public string[] PreferredMimeTypes { get; set; } = [];
}
