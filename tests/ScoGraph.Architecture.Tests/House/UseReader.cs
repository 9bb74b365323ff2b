using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ScoGraph.Architecture.House;

/// <summary>Reads from an assembly which type uses which: by its bases, members, attributes, local variables and instructions.</summary>
internal sealed class UseReader
{
    private readonly string _project;
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly SignatureTypes _signatures;
    private readonly HashSet<TypeUse> _uses = [];
    private TypeName _user;

    public UseReader(string project, PEReader file, MetadataReader metadata)
    {
        _project = project;
        _file = file;
        _metadata = metadata;
        _signatures = new SignatureTypes(Add);
    }

    public HashSet<TypeName> Types() => [.. _metadata.TypeDefinitions.Select(Name)];

    public HashSet<TypeUse> Read()
    {
        foreach (TypeDefinitionHandle handle in _metadata.TypeDefinitions)
        {
            _user = Name(handle);
            Type(_metadata.GetTypeDefinition(handle));
        }

        _uses.RemoveWhere(use => use.User == use.Used);
        return _uses;
    }

    private void Type(TypeDefinition type)
    {
        Add(type.BaseType);
        Attributes(type.GetCustomAttributes());
        Parameters(type.GetGenericParameters());
        foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
            Add(_metadata.GetInterfaceImplementation(implementation).Interface);
        foreach (FieldDefinitionHandle handle in type.GetFields())
        {
            FieldDefinition field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(_signatures, null);
            Attributes(field.GetCustomAttributes());
        }

        foreach (PropertyDefinitionHandle property in type.GetProperties())
            Attributes(_metadata.GetPropertyDefinition(property).GetCustomAttributes());
        foreach (MethodDefinitionHandle method in type.GetMethods())
            Method(_metadata.GetMethodDefinition(method));
    }

    private void Method(MethodDefinition method)
    {
        method.DecodeSignature(_signatures, null);
        Attributes(method.GetCustomAttributes());
        Parameters(method.GetGenericParameters());
        if (method.RelativeVirtualAddress == 0)
            return;
        MethodBodyBlock body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_signatures, null);
        foreach (ExceptionRegion region in body.ExceptionRegions)
            Add(region.CatchType);
        foreach (EntityHandle handle in InstructionTokens.In(body.GetILBytes()!))
            Add(handle);
    }

    private void Attributes(CustomAttributeHandleCollection attributes)
    {
        foreach (CustomAttributeHandle attribute in attributes)
            Add(_metadata.GetCustomAttribute(attribute).Constructor);
    }

    private void Parameters(GenericParameterHandleCollection parameters)
    {
        foreach (GenericParameterHandle parameter in parameters)
        {
            foreach (GenericParameterConstraintHandle constraint in _metadata.GetGenericParameter(parameter).GetConstraints())
                Add(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
    }

    private void Add(EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.TypeDefinition when !handle.IsNil:
                _uses.Add(new TypeUse(_user, Name((TypeDefinitionHandle)handle)));
                break;
            case HandleKind.TypeReference when !handle.IsNil:
                _uses.Add(new TypeUse(_user, Name((TypeReferenceHandle)handle)));
                break;
            case HandleKind.TypeSpecification:
                _metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(_signatures, null);
                break;
            case HandleKind.MethodDefinition:
                Add(_metadata.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.FieldDefinition:
                Add(_metadata.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                break;
            case HandleKind.MemberReference:
                Add(_metadata.GetMemberReference((MemberReferenceHandle)handle).Parent);
                break;
            case HandleKind.MethodSpecification:
                MethodSpecification method = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                Add(method.Method);
                method.DecodeSignature(_signatures, null);
                break;
        }
    }

    private TypeName Name(TypeDefinitionHandle handle)
    {
        TypeDefinition type = _metadata.GetTypeDefinition(handle);
        return type.GetDeclaringType() is { IsNil: false } outer ? Name(outer) : Name(_project, type.Namespace, type.Name);
    }

    private TypeName Name(TypeReferenceHandle handle)
    {
        TypeReference type = _metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind switch
        {
            HandleKind.TypeReference => Name((TypeReferenceHandle)type.ResolutionScope),
            HandleKind.AssemblyReference => Name(
                _metadata.GetString(_metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name),
                type.Namespace, type.Name),
            _ => Name(_project, type.Namespace, type.Name),
        };
    }

    private TypeName Name(string project, StringHandle space, StringHandle name) =>
        new(project, _metadata.GetString(space), _metadata.GetString(name).Split('`')[0]);
}
