using System.Reflection;

namespace ScoGraph.Model.Diagnostics;

/// <summary>The version of the library, which is that of all its packages.</summary>
internal static class ProductVersion
{
    /// <summary>As in the names of packages: <c>1.2.0</c>, without what a build adds.</summary>
    public static string Text { get; } =
        typeof(ProductVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
