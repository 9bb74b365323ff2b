using System.Reflection;

namespace ScoGraph.Tests.PublicMembers;

/// <summary>The names of members in the documentation files of the compiler: <c>M:ScoGraph.Row.Get``1(System.Int32)</c>.</summary>
internal static class DocumentationId
{
    public static string Of(Type type) => "T:" + Name(type);

    public static string Of(MemberInfo member) => member switch
    {
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        ConstructorInfo constructor => $"M:{Name(constructor.DeclaringType!)}.#ctor{Parameters(constructor.GetParameters())}",
        MethodInfo { Name: "op_Implicit" or "op_Explicit" } conversion => $"{Of(conversion, conversion.GetParameters())}~{Name(conversion.ReturnType)}",
        MethodInfo method => Of(method, method.GetParameters()),
        _ => throw new ArgumentException($"A {member.MemberType} has no documentation to look up.", nameof(member)),
    };

    private static string Of(MethodInfo method, ParameterInfo[] parameters) =>
        $"M:{Name(method.DeclaringType!)}.{method.Name}{Arity(method)}{Parameters(parameters)}";

    private static string Arity(MethodInfo method) => method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "";

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(p => Name(p.ParameterType)))})";

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!) + "@";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        string full = type.FullName is { } named && !type.IsConstructedGenericType ? named : $"{type.Namespace}.{type.Name}";
        string name = full.Replace('+', '.');
        if (!type.IsConstructedGenericType)
            return name;
        return $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}{{{string.Join(',', type.GetGenericArguments().Select(Name))}}}";
    }
}
