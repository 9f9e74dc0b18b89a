using System.ComponentModel;

namespace Microsoft.SqlServer.Server;

/// <summary>Lets a CLR type that SQL Server stores write and read its own bytes.</summary>
public interface IBinarySerialize
{
    /// <summary>Reads the instance from its stored bytes.</summary>
    /// <param name="r">Where to read from.</param>
    void Read(BinaryReader r);

    /// <summary>Writes the instance as it is stored.</summary>
    /// <param name="w">Where to write to.</param>
    void Write(BinaryWriter w);
}

/// <summary>Thrown when a type that SQL Server is asked to store does not follow the rules for user-defined types.</summary>
public sealed class InvalidUdtException : SystemException
{
    /// <summary>Creates the exception without a message of its own.</summary>
    public InvalidUdtException() => HResult = unchecked((int)0x80131937);

    /// <summary>Creates the exception with a message.</summary>
    /// <param name="message">What is wrong with the type.</param>
    public InvalidUdtException(string message) : base(message) => HResult = unchecked((int)0x80131937);

    /// <summary>Creates the exception with a message and its cause.</summary>
    /// <param name="message">What is wrong with the type.</param>
    /// <param name="innerException">The cause.</param>
    public InvalidUdtException(string message, Exception innerException) : base(message, innerException) => HResult = unchecked((int)0x80131937);
}

/// <summary>How SQL Server serialises a user-defined type.</summary>
public enum Format
{
    /// <summary>Not said.</summary>
    Unknown = 0,

    /// <summary>Serialised by SQL Server from the fields.</summary>
    Native = 1,

    /// <summary>Serialised by the type, which implements <see cref="IBinarySerialize"/>.</summary>
    UserDefined = 2,
}

/// <summary>Marks a CLR type as a user-defined type of SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
public sealed class SqlUserDefinedTypeAttribute : Attribute
{
    /// <summary>Creates the mark.</summary>
    /// <param name="format">How the type is serialised.</param>
    public SqlUserDefinedTypeAttribute(Format format)
    {
        if (format is not (Format.Native or Format.UserDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "A user-defined type is serialised natively or by itself.");
        }

        Format = format;
    }

    /// <summary>The largest size of an instance in bytes; -1 means up to 2 GB.</summary>
    public int MaxByteSize { get; set; }

    /// <summary>Whether all instances have the same size.</summary>
    public bool IsFixedLength { get; set; }

    /// <summary>Whether comparing the bytes compares the values.</summary>
    public bool IsByteOrdered { get; set; }

    /// <summary>How the type is serialised.</summary>
    public Format Format { get; }

    /// <summary>The method that checks an instance after it was read.</summary>
    [DefaultValue(null)]
    public string? ValidationMethodName { get; set; }

    /// <summary>The name of the type in SQL Server.</summary>
    public string? Name { get; set; }
}

/// <summary>Marks a CLR type as an aggregate of SQL Server.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class SqlUserDefinedAggregateAttribute : Attribute
{
    /// <summary>The largest value that <see cref="MaxByteSize"/> takes.</summary>
    public const int MaxByteSizeValue = 8000;

    private int _maxByteSize;

    /// <summary>Creates the mark.</summary>
    /// <param name="format">How the state is serialised.</param>
    public SqlUserDefinedAggregateAttribute(Format format)
    {
        if (format is not (Format.Native or Format.UserDefined))
        {
            throw new ArgumentOutOfRangeException(nameof(format), format, "An aggregate is serialised natively or by itself.");
        }

        Format = format;
        IsInvariantToDuplicates = false;
    }

    /// <summary>The largest size of the state in bytes, -1 to 8000.</summary>
    public int MaxByteSize
    {
        get => _maxByteSize;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, -1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, MaxByteSizeValue);
            _maxByteSize = value;
        }
    }

    /// <summary>Whether equal values change the result.</summary>
    public bool IsInvariantToDuplicates { get; set; }

    /// <summary>Whether nulls change the result.</summary>
    public bool IsInvariantToNulls { get; set; }

    /// <summary>Whether order changes the result.</summary>
    public bool IsInvariantToOrder { get; set; }

    /// <summary>Whether an empty set gives null.</summary>
    public bool IsNullIfEmpty { get; set; }

    /// <summary>How the state is serialised.</summary>
    public Format Format { get; }

    /// <summary>The name of the aggregate in SQL Server.</summary>
    public string? Name { get; set; }
}
