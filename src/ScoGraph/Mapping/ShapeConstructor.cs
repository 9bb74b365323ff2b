using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace ScoGraph.Mapping;

/// <summary>A public constructor and its parameters.</summary>
internal sealed class ShapeConstructor(ConstructorInfo constructor, IReadOnlyList<ShapeProperty> properties)
{
    private readonly ConstructorInvoker _invoker = ConstructorInvoker.Create(constructor);

    public IReadOnlyList<ShapeParameter> Parameters { get; } =
        [.. constructor.GetParameters().Select(p => new ShapeParameter(p, properties.FirstOrDefault(like => IsLike(like, p.Name))))];

    /// <summary>Whether it sets what the type requires.</summary>
    public bool SetsRequired { get; } = constructor.IsDefined(typeof(SetsRequiredMembersAttribute), inherit: false);

    public object Invoke(Span<object?> arguments) => _invoker.Invoke(arguments);

    /// <summary>Whether a parameter sets a property, going by their names.</summary>
    public bool Sets(ShapeProperty property) => Parameters.Any(p => IsLike(property, p.Name));

    private static bool IsLike(ShapeProperty property, string? parameter) =>
        string.Equals(property.Own, parameter, StringComparison.OrdinalIgnoreCase);
}
