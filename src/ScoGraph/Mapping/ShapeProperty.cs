using System.Reflection;
using System.Runtime.CompilerServices;

namespace ScoGraph.Mapping;

/// <summary>A property that can be set, read once.</summary>
internal sealed class ShapeProperty(PropertyInfo property)
{
    private readonly MethodInvoker _setter = MethodInvoker.Create(property.SetMethod!);

    /// <summary>The name in C#.</summary>
    public string Own { get; } = property.Name;

    /// <summary>The name in results.</summary>
    public string Name { get; } = TypeShape.NameOf(property);

    public Type Type { get; } = property.PropertyType;

    public bool IsRequired { get; } = property.IsDefined(typeof(RequiredMemberAttribute), inherit: false);

    public void Set(object of, object? value) => _setter.Invoke(of, value);
}
